// Passkeys need the browser's own dialog. Everything else on these pages works without scripts.
// A form marked data-passkey asks its server for a challenge, shows the dialog, and sends what it gave.
(() => {
  const form = document.querySelector("form[data-passkey]");
  if (!form || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  form.hidden = false;
  const complaint = form.querySelector("[role=alert]");

  const ask = async () => {
    const answer = await fetch(form.dataset.challenge, { method: "POST", body: new FormData(form) });
    if (!answer.ok) throw new Error(answer.status === 429 ? "There were too many tries; wait a minute." : "The server gave no challenge; load the page again.");
    const options = await answer.json();
    return form.dataset.passkey === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    complaint.textContent = "";
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      form.elements.Credential.value = JSON.stringify(await ask());
      form.submit();
    } catch (error) {
      complaint.textContent = error.name === "NotAllowedError" ? "That was cancelled, or took too long." : error.name === "InvalidStateError" ? "This device has a passkey for the account already." : error.message;
      button.disabled = false;
    }
  });
})();
