/*
 * The search box of every page: Ctrl+K, or / where the page has no search of its own. What is typed
 * is asked for when the hand rests for a moment; arrows choose, Enter opens, Tab goes on to the next
 * kind. Only the answer to what stands in the box is shown.
 */
(function () {
  'use strict';

  const box = document.getElementById('finder');
  if (!box) {
    return;
  }
  const REST = 120;
  const words = box.dataset;
  const input = box.querySelector('input');
  const list = box.querySelector('[role=listbox]');
  const status = box.querySelector('[role=status]');
  const hint = status.textContent;
  const isField = (target) =>
    target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
  let timer = 0;
  let asking = null;

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  }

  const options = () => Array.from(list.querySelectorAll('[role=option]'));
  const chosen = () => list.querySelector('[aria-selected=true]');

  function choose(option) {
    options().forEach((each) => each.setAttribute('aria-selected', String(each === option)));
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function step(by) {
    const all = options();
    if (all.length) {
      choose(all[(all.indexOf(chosen()) + by + all.length) % all.length]);
    }
  }

  /* the first of the kind after, or before, the one that is chosen */
  function leap(by) {
    const groups = Array.from(list.children);
    if (groups.length > 1) {
      const at = groups.findIndex((group) => group.contains(chosen()));
      choose(groups[(at + by + groups.length) % groups.length].querySelector('[role=option]'));
    }
  }

  function option(item, id) {
    const place = [item.place, item.levelName].filter(Boolean).join(' · ');
    return make('a', {
      role: 'option', id, class: 'finder-r', tabindex: '-1', 'aria-selected': 'false',
      href: window.baucu.address(words.root + item.page),
    }, make('span', { class: 'finder-t' }, item.title), make('span', { class: 'sub' }, place));
  }

  function show(groups) {
    list.replaceChildren(...groups.map((group, at) => {
      const id = 'finder-' + at;
      const name = words[group.kind.toLowerCase()];
      return make('div', { role: 'group', 'aria-labelledby': id },
        make('p', { id, class: 'finder-g', role: 'presentation' },
          name + ' · ' + group.items.length + (group.more ? '+' : '')),
        ...group.items.map((item, row) => option(item, id + '-' + row)));
    }));
    const count = groups.reduce((sum, group) => sum + group.items.length, 0);
    const more = groups.some((group) => group.more) ? ' · ' + words.more : '';
    input.setAttribute('aria-expanded', String(count > 0));
    status.textContent = count ? words.count.replace('{0}', count) + more : words.none;
    choose(options()[0]);
  }

  function clear(sentence) {
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    status.textContent = sentence;
  }

  async function ask() {
    if (asking) {
      asking.abort();
    }
    const typed = input.value.trim();
    if (!typed) {
      clear(hint);
      return;
    }
    const mine = new AbortController();
    asking = mine;
    try {
      const answer = await window.fetch(
        window.baucu.address(words.finder + '?q=' + encodeURIComponent(typed)),
        { cache: 'no-store', redirect: 'manual', signal: mine.signal });
      const groups = answer.ok ? (await answer.json()).groups : null;
      if (asking === mine) {
        if (groups) {
          show(groups);
        } else {
          clear(words.failed);
        }
      }
    } catch (failure) {
      if (asking === mine) {
        clear(words.failed);
      }
    }
  }

  function open() {
    if (!box.open && !document.querySelector('dialog[open]')) {
      box.showModal();
      input.select();
    }
  }

  input.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, REST);
  });

  input.addEventListener('keydown', (event) => {
    const steps = { ArrowDown: () => step(1), ArrowUp: () => step(-1) };
    if (steps[event.key]) {
      event.preventDefault();
      steps[event.key]();
    } else if (event.key === 'Tab' && list.children.length > 1) {
      event.preventDefault();
      leap(event.shiftKey ? -1 : 1);
    }
  });

  box.querySelector('[data-finder-form]').addEventListener('submit', (event) => {
    event.preventDefault();
    if (chosen()) {
      window.location.assign(chosen().href);
    }
  });

  box.querySelector('[data-finder-close]').addEventListener('click', () => box.close());

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-finder-open]')) {
      open();
    } else if (event.target === box) {
      box.close();
    }
  });

  document.addEventListener('keydown', (event) => {
    const asked = event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !isField(event.target) && !document.querySelector('[data-search]');
    if (!event.isComposing && (asked || slash)) {
      event.preventDefault();
      open();
    }
  });
})();
