// The desk without the mouse: j and k go from question to question, a, r and l answer, u takes the last answer back.
// Everything works without this file, too.
(() => {
  'use strict';

  const questions = [...document.querySelectorAll('.question')];
  const isTyping = target => target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
  const current = () => questions.find(question => question.contains(document.activeElement));

  const go = step => {
    const at = questions.indexOf(current());
    const next = questions[Math.min(questions.length - 1, Math.max(0, at + step))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };

  const press = key => {
    const room = key === 'u' ? document.querySelector('.just-done') : current() ?? questions[0] ?? document.querySelector('main');
    room?.querySelector(`[data-key="${key}"]`)?.click();
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === 'j') go(1);
    else if (event.key === 'k') go(-1);
    else if ('arlu'.includes(event.key)) press(event.key);
    else return;
    event.preventDefault();
  });

  questions[0]?.focus({ preventScroll: true });

  const counts = [...document.querySelectorAll('[data-count]')];
  if (counts.length > 0) {
    setInterval(async () => {
      if (document.hidden) return;
      const answer = await fetch('/desk/counts.json', { headers: { accept: 'application/json' } }).catch(() => null);
      if (!answer?.ok) return;
      const open = await answer.json();
      for (const count of counts) if (count.dataset.count in open) count.textContent = open[count.dataset.count];
    }, 20000);
  }
})();
