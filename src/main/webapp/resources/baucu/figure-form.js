/*
 * Forms of figures that are sent as a whole: the ballot inventory and the final voter totals. What
 * is typed is kept in this browser until the server has it; a form with what is no figure in it is
 * not sent; and it is sent only to a server that is ready, else it waits and goes by itself. Enter
 * and the arrows go from cell to cell, sums stand beside what is typed.
 */
(function () {
  'use strict';

  const { read, show, mark } = window.baucu.figures;
  const form = document.querySelector('form[data-figures]');
  if (!form) {
    return;
  }
  const LONGEST = 9;
  const words = document.getElementById('typing').dataset;
  const cells = Array.from(form.querySelectorAll('[data-cell]')).filter((cell) => !cell.readOnly);
  const valueOf = (cell) => read(cell.value, LONGEST).value;
  /* of what stands there; no sum as long as something that is no figure stands among it */
  const sumOf = (some) => (some.some((cell) => read(cell.value, LONGEST).wrong)
    ? null : some.map(valueOf).reduce((sum, value) => sum + (value || 0), 0));
  const rowOf = (cell) => cells.filter((other) => other.closest('tr') === cell.closest('tr'));
  const columnOf = (cell) => cells.filter((other) => other.dataset.cell === cell.dataset.cell);

  const outbox = new window.baucu.Outbox({
    box: form.dataset.figures, seal: null, batches: true, next: () => null, heard: () => {}, restored,
  });
  outbox.more = { version: form.dataset.version };

  const typedAnew = outbox.submits(form, {
    refuses, say: (sentence) => say('warn', sentence), most: () => cells.length,
  });

  function say(kind, sentence) {
    const place = form.querySelector('[data-form-state]');
    place.hidden = !sentence;
    place.className = 'saved saved-' + kind;
    place.textContent = sentence;
  }

  function sums() {
    form.querySelectorAll('[data-inventory]').forEach((row) => {
      const parts = Array.from(row.querySelectorAll('[data-cell]:not([data-cell="TOTAL"])'))
        .filter((cell) => !read(cell.value, LONGEST).blank);
      row.querySelector('[data-worked-out]').textContent = parts.length ? '= ' + (show(sumOf(parts)) || '–') : '';
    });
    const lines = Array.from(form.querySelectorAll('[data-column-sum]')).map((place) => {
      const column = cells.filter((cell) => cell.dataset.cell === place.dataset.columnSum);
      const filled = column.filter((cell) => !read(cell.value, LONGEST).blank);
      const before = column.filter((cell) => form.dataset.blankIsBefore && cell.dataset.previous && !filled.includes(cell));
      const sum = sumOf(filled);
      place.textContent = (sum !== null && filled.length + before.length
        && show(before.reduce((all, cell) => all + Number(cell.dataset.previous), sum))) || '–';
      return place.dataset.name + ': ' + place.textContent;
    });
    const line = form.querySelector('[data-sum-line]');
    if (line) {
      line.textContent = lines.join(' · ');
    }
  }

  function typed(cell) {
    mark(cell, null);
    typedAnew();
    if (cell.value === cell.defaultValue) {
      outbox.drop(cell.id);
    } else {
      outbox.put(cell.id, cell.value, false);
    }
    sums();
  }

  function leave(cell) {
    const figure = read(cell.value, LONGEST);
    mark(cell, figure.wrong);
    if (figure.value !== undefined && cell.value !== show(figure.value)) {
      cell.value = show(figure.value);
      typed(cell);
    }
  }

  function step(cell, by, line) {
    const next = line[line.indexOf(cell) + by];
    if (next) {
      next.focus();
    } else if (by > 0 && line === cells) {
      form.querySelector('.btn-primary').focus();
    }
  }

  const keys = {
    Enter: (cell, event) => step(cell, event.shiftKey ? -1 : 1, cells),
    ArrowDown: (cell) => step(cell, 1, columnOf(cell)),
    ArrowUp: (cell) => step(cell, -1, columnOf(cell)),
    Escape: (cell) => {
      cell.value = cell.defaultValue;
      typed(cell);
      leave(cell);
    },
  };

  cells.forEach((cell) => {
    cell.addEventListener('focus', () => cell.select());
    cell.addEventListener('input', () => typed(cell));
    cell.addEventListener('blur', () => leave(cell));
    cell.addEventListener('keydown', (event) => {
      if (keys[event.key] && !event.ctrlKey && !event.isComposing) {
        event.preventDefault();
        keys[event.key](cell, event);
      }
    });
  });

  window.baucu.figures.takes({
    at: (cell, down, right) => {
      const below = columnOf(cell)[columnOf(cell).indexOf(cell) + down];
      return below && rowOf(below)[rowOf(below).indexOf(below) + right];
    },
    put: (cell, text) => {
      cell.value = text;
      typed(cell);
      leave(cell);
    },
    refuse: mark,
  });

  /* what an earlier page left, as far as it does not stand here already */
  async function restored(values, left) {
    const found = Array.from(values).map(([id, text]) => [document.getElementById(id), id, text])
      .filter(([cell, id, text]) => {
        const differs = cells.includes(cell) && show(valueOf(cell)) !== show(read(text, LONGEST).value);
        return differs || (cells.includes(cell) && read(text, LONGEST).wrong) || !outbox.drop(id);
      });
    if (!found.length) {
      return;
    }
    const fits = left.version === form.dataset.version || await window.baucu.ask({
      title: words.foundOlder, lines: [], verb: words.foundVerb.replace('{0}', found.length), otherwise: words.foundDrop, undecided: true,
    });
    found.forEach(([cell, id, text]) => {
      if (fits) {
        cell.value = text;
        typed(cell);
        leave(cell);
      } else {
        outbox.drop(id);
      }
    });
    if (fits) {
      say('warn', words.found.replace('{0}', found.length));
    }
  }

  /* sending: only what can be read */

  function refuses() {
    const wrong = cells.filter((cell) => read(cell.value, LONGEST).wrong);
    wrong.forEach(leave);
    if (wrong.length) {
      wrong[0].focus();
    }
    return wrong.length > 0;
  }

  form.addEventListener('baucu:asks', (event) => refuses() && event.preventDefault());

  sums();
  // Typed before this script was there.
  cells.filter((cell) => cell.value !== cell.defaultValue).forEach(typed);
  outbox.adopt();
})();
