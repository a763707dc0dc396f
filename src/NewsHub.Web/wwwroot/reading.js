// Small comforts for readers; every page is whole without this file. The time of the last visit stays in this browser.
(() => {
  'use strict';

  const key = 'newshub.visits';
  const pause = 30 * 60 * 1000; // a visit ends when nothing was looked at for half an hour

  const visits = () => {
    try {
      const { last = 0, before = 0 } = JSON.parse(localStorage.getItem(key) ?? '{}');
      const now = Date.now();
      const known = now - last > pause ? { last: now, before: last } : { last: now, before };
      localStorage.setItem(key, JSON.stringify(known));
      return known;
    } catch {
      return { before: 0 }; // kept from storing: every visit is the first
    }
  };

  const mark = () => {
    const { before } = visits();
    const line = document.getElementById('new-since');
    if (!before || !line) return;
    const fresh = [...document.querySelectorAll('.summary[data-since]')].filter(story => Date.parse(story.dataset.since) > before);
    for (const story of fresh) {
      const label = document.createElement('span');
      label.className = 'label new';
      label.textContent = 'New';
      story.querySelector('h3')?.append(' ', label);
    }
    const when = new Date(before).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
    line.textContent = fresh.length === 0 ? `Nothing here is new since your last visit, ${when}.`
      : `${fresh.length === 1 ? 'One story' : `${fresh.length} stories`} on this page ${fresh.length === 1 ? 'is' : 'are'} new since your last visit, ${when}.`;
    line.hidden = false;
  };

  const copying = () => {
    for (const button of document.querySelectorAll('[data-copy]')) {
      if (!navigator.clipboard) return;
      button.hidden = false;
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(button.dataset.copy).then(() => { button.textContent = 'Copied'; }, () => { button.textContent = 'It could not be copied'; });
      });
    }
  };

  mark();
  copying();
})();
