// Search boxes: "/" goes to one, and while somebody types, people, organisations and stories are offered
// (the combobox pattern of WAI-ARIA 1.2). Everything works without this file, too.
(() => {
  'use strict';

  const WAIT = 150; // milliseconds after the last key: nobody reads a list that changes with every letter
  const LEAST = 2; // letters
  const isTyping = target => target.closest('input, textarea, select, [contenteditable]');
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== null) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const box = document.querySelector('main [data-suggest]') ?? document.querySelector('[data-suggest]');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  for (const box of document.querySelectorAll('[data-suggest]')) offer(box);

  function offer(box) {
    const list = make('div', { role: 'listbox', id: `${box.id}-suggestions`, class: 'suggestions', 'aria-label': 'Suggestions', hidden: '' });
    const told = make('p', { class: 'visually-hidden', role: 'status' });
    const room = make('span', { class: 'suggest' });
    box.replaceWith(room);
    room.append(box, list, told);
    for (const [key, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) box.setAttribute(key, value);

    let timer, asked, chosen = -1;
    const options = () => [...list.querySelectorAll('[role=option]')];

    const stopAsking = () => {
      clearTimeout(timer);
      asked?.abort();
    };

    const close = () => {
      stopAsking();
      list.hidden = true;
      box.setAttribute('aria-expanded', 'false');
      choose(-1);
    };

    // Who walks through the list has done typing: an answer that comes late would take the choice away under the finger.
    const walkTo = at => {
      stopAsking();
      choose(at);
    };

    const choose = at => {
      const all = options();
      chosen = at;
      all.forEach((option, i) => option.setAttribute('aria-selected', i === at ? 'true' : 'false'));
      if (all[at]) {
        box.setAttribute('aria-activedescendant', all[at].id);
        all[at].scrollIntoView({ block: 'nearest' });
      } else {
        box.removeAttribute('aria-activedescendant');
      }
    };

    const show = groups => {
      let number = 0;
      list.replaceChildren(...groups.filter(([, found]) => found.length > 0).map(([name, found]) =>
        make('div', { role: 'group', 'aria-label': name }, ...found.map(item =>
          make('div', { role: 'option', id: `${list.id}-${number++}`, 'aria-selected': 'false', 'data-path': item.path, lang: item.language }, item.name)))));
      list.hidden = number === 0;
      box.setAttribute('aria-expanded', number > 0 ? 'true' : 'false');
      told.textContent = number === 0 ? 'No suggestions' : `${number} ${number === 1 ? 'suggestion' : 'suggestions'}`;
      choose(-1);
    };

    const ask = async () => {
      asked?.abort();
      asked = new AbortController();
      const typed = box.value.trim();
      if (typed.length < LEAST) return close();
      try {
        const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(typed)}`, { headers: { accept: 'application/json' }, signal: asked.signal });
        if (!answer.ok) return close();
        const found = await answer.json();
        if (document.activeElement === box && box.value.trim() === typed)
          show([['People', found.people], ['Organisations', found.organisations], ['Stories', found.stories]]);
      } catch {
        // Gone or asked anew: the form works as it is.
      }
    };

    const go = option => { if (option?.dataset.path?.startsWith('/')) location.assign(option.dataset.path); };

    box.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    box.addEventListener('keydown', event => {
      const all = list.hidden ? [] : options();
      if (event.key === 'Escape' && !list.hidden) close();
      else if (event.key === 'ArrowDown' && all.length > 0) walkTo((chosen + 1) % all.length);
      else if (event.key === 'ArrowUp' && all.length > 0) walkTo((chosen <= 0 ? all.length : chosen) - 1);
      else if (event.key === 'Enter' && chosen >= 0) go(all[chosen]);
      else return;
      event.preventDefault();
    });
    box.addEventListener('blur', close);
    list.addEventListener('mousedown', event => event.preventDefault()); // the box keeps the focus
    list.addEventListener('click', event => go(event.target.closest('[role=option]')));
  }
})();
