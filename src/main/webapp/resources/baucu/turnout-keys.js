/*
 * Hands on the entry pages of turnout: keys as ui.md §5 says, from cell to cell and to those that
 * are closed, and cells pasted from a sheet.
 */
(function () {
  'use strict';

  const grid = window.baucu.turnout;
  if (!grid) {
    return;
  }
  const { page, all, cells, rowOf, openNote } = grid;
  const text = page.dataset;
  const CLOSED = 'td [data-correct]';

  /* cells of the same slot, open or closed */
  const column = (cell) => (cell.dataset.slot
    ? cells().filter((other) => other.dataset.slot === cell.dataset.slot)
    : all(CLOSED).filter((other) => other.dataset.correct === cell.dataset.correct));

  function step(cell, by) {
    const own = column(cell);
    const next = own[own.indexOf(cell) + by];
    const button = document.querySelector('[data-send-figure]');
    if (next) {
      next.focus();
    } else if (cell.dataset.slot) {
      // At the end of a column there is only the button to go to, and yet the figure is meant.
      grid.leave(cell);
      if (button) {
        button.focus();
      }
    }
  }

  function sideways(from, by) {
    const line = all('input[data-slot], [data-correct]', rowOf(from));
    const next = line[line.indexOf(from) + by];
    if (next) {
      next.focus();
    }
  }

  function nextFinding(input) {
    const rows = all('[data-row]').filter((row) => row.classList.contains('has-note'));
    const at = rows.findIndex((row) => row === rowOf(input));
    const row = rows[(at + 1) % rows.length];
    if (row) {
      (row.querySelector('input[data-slot="' + text.slot + '"]') || row.querySelector('input')).focus();
    }
  }

  function send(slot) {
    document.dispatchEvent(new CustomEvent('turnout:send', { detail: slot }));
  }

  const acts = {
    Enter: (input, event) => (event.ctrlKey
      ? !event.repeat && send(input.dataset.slot) : step(input, event.shiftKey ? -1 : 1)),
    ArrowDown: (input) => step(input, 1),
    ArrowUp: (input) => step(input, -1),
    Escape: (input) => grid.restore(input),
    F2: (input) => openNote(input),
    F8: (input) => nextFinding(input),
  };

  page.addEventListener('keydown', (event) => {
    const cell = event.target;
    if (!cell.matches('input[data-slot], [data-correct]')) {
      return;
    }
    const isOpen = cell.matches('input');
    const length = (cell.value || '').length;
    const edge = cell.selectionStart === 0 || cell.selectionEnd - cell.selectionStart === length;
    const end = cell.selectionEnd === length;
    if (event.key === 'ArrowLeft' && (!isOpen || edge)) {
      event.preventDefault();
      sideways(cell, -1);
    } else if (event.key === 'ArrowRight' && (!isOpen || end)) {
      event.preventDefault();
      sideways(cell, 1);
    } else if (acts[event.key] && (isOpen || event.key.startsWith('Arrow'))) {
      event.preventDefault();
      acts[event.key](cell, event);
    }
  });
  const onCell = (act) => (event) => event.target.matches('input[data-slot]') && act(event.target);
  page.addEventListener('input', onCell((input) => grid.typed(input)));
  page.addEventListener('focusin', onCell((input) => input.select()));
  page.addEventListener('focusout', onCell((input) => grid.leave(input)));

  /* Tab stops once at the closed cells, the arrows go on from there. */
  function stopAt(cell) {
    all(CLOSED).forEach((other) => { other.tabIndex = other === cell ? 0 : -1; });
  }

  function stopSomewhere() {
    const closed = all(CLOSED);
    stopAt(closed.find((cell) => cell.tabIndex === 0) || closed[0]);
  }

  page.addEventListener('focusin', (event) => event.target.matches(CLOSED) && stopAt(event.target));
  document.addEventListener('turnout:renewed', stopSomewhere);
  stopSomewhere();

  /* cells pasted from a sheet: down the areas, and to the right over the open slots */
  window.baucu.figures.takes({
    at: (input, down, right) => {
      const row = column(input)[column(input).indexOf(input) + down];
      const slots = row ? all('input[data-slot]', rowOf(row)) : [];
      return slots[slots.indexOf(row) + right];
    },
    put: (input, cell) => {
      input.value = cell;
      grid.typed(input);
      grid.leave(input);
    },
    refuse: (input, sentence) => (input.dataset.slot
      ? grid.showFindings(input, grid.wrong(sentence)) : window.baucu.figures.mark(input, sentence)),
  });
})();
