/*
 * A table of fields that is sent as a whole. What is typed is kept in this browser until the server
 * has it, by the name of the field and the state it was typed upon (not which rows are chosen); in a
 * table whose rows move, by the name of the row's own, and so in a form whose one person may move. The form is sent only to a server that is
 * ready. What was typed upon the state that has just been saved is in the server's hands; a page that
 * says it has not saved what was sent shows the newest, and none of that is let go. Empty rows for
 * what is new come one by one. A form that is no table may have Enter go from each field to the next.
 */
(function () {
  'use strict';

  const form = document.querySelector('form[data-kept]');
  if (!form) {
    return;
  }
  const words = document.getElementById('typing').dataset;
  const fields = () => Array.from(form.querySelectorAll('input:not([type=hidden]), select, textarea'))
    .filter((field) => field.id && field.closest('td, [data-keep]') && !field.readOnly && !field.disabled && !field.dataset.passing);
  const nameOf = (field) => field.dataset.keptAs || (form.dataset.keptRow ? form.dataset.keptRow + ' / ' : '') + field.id;
  const isUnsaved = form.dataset.keptUnsaved === 'true';
  const isTick = (field) => field.type === 'checkbox';
  const valueOf = (field) => (isTick(field) ? String(field.checked) : field.value);
  const firstOf = (field) => {
    if (isTick(field)) {
      return String(field.defaultChecked);
    }
    const options = Array.from(field.options || []);
    return options.length ? (options.find((each) => each.defaultSelected) || options[0]).value : field.defaultValue;
  };
  const outbox = new window.baucu.Outbox({
    box: form.dataset.kept, seal: null, batches: true, next: () => null, heard: () => {}, restored,
  });
  outbox.more = { version: form.dataset.version };
  const typedAnew = outbox.submits(form, {
    refuses: () => false, say: (sentence) => say('warn', sentence), most: () => fields().length,
  });

  function say(kind, sentence) {
    const place = form.querySelector('[data-kept-state]');
    if (place) {
      place.hidden = !sentence;
      place.className = 'saved saved-' + kind;
      place.textContent = sentence;
    }
  }

  /* empty rows */

  const spare = () => Array.from(form.querySelectorAll('tr.is-spare'));
  const isTyped = (row) => fields().some((field) => row.contains(field) && valueOf(field) !== firstOf(field));
  spare().filter((row) => !isTyped(row)).forEach((row) => { row.hidden = true; });

  function reveal() {
    const row = spare().find((each) => each.hidden);
    if (row) {
      row.hidden = false;
      row.querySelector('.wide input').focus();
    }
    return row;
  }

  const adds = form.querySelector('[data-spare-row]');
  if (adds) {
    adds.addEventListener('click', () => {
      reveal();
      adds.disabled = !spare().some((each) => each.hidden);
    });
  }

  /* keeping */

  function keep(field) {
    if (valueOf(field) === firstOf(field) && !isUnsaved) {
      outbox.drop(nameOf(field));
    } else {
      outbox.put(nameOf(field), valueOf(field), false);
    }
  }

  function typed(field) {
    typedAnew();
    outbox.more.sent = false;
    keep(field);
  }

  form.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) {
      outbox.more.sent = true;
      outbox.keep();
    }
  });

  form.addEventListener('input', (event) => event.target.id && fields().includes(event.target) && typed(event.target));
  form.addEventListener('keydown', (event) => {
    const field = event.target;
    const same = fields().filter((each) => form.dataset.keptEnter || each.id.replace(/:\d+:/, ':*:') === field.id.replace(/:\d+:/, ':*:')
      && !each.closest('[hidden]'));
    const next = same[same.indexOf(field) + (event.shiftKey ? -1 : 1)];
    if (event.key === 'Enter' && !event.ctrlKey && !event.isComposing && field.type !== 'textarea' && fields().includes(field)) {
      event.preventDefault();
      const last = form.dataset.keptEnter && !event.shiftKey && form.querySelector('.btn-primary');
      if (next || last) {
        (next || last).focus();
      }
    }
  });

  async function restored(values, left) {
    if (form.dataset.keptSaved && left.version === form.dataset.keptSaved) {
      Array.from(values).forEach(([id]) => outbox.drop(id));
      return;
    }
    const places = new Map(fields().map((field) => [nameOf(field), field]));
    if (isUnsaved && left.sent) {
      Array.from(values).forEach(([id]) => (places.has(id) ? keep(places.get(id)) : outbox.drop(id)));
      return;
    }
    const all = Array.from(values).map(([id, value]) => [places.get(id), id, value]);
    const found = all.filter(([field, id, value]) => (field && valueOf(field) !== value)
      || !((field && isUnsaved) || outbox.drop(id)));
    const lost = all.filter(([field, id, value]) => !field && value && id.includes(' / ') && !['true', 'false'].includes(value))
      .map(([, id, value]) => id.slice(0, id.indexOf(' / ')) + ' “' + value + '”').join('; ');
    if (!found.length) {
      if (lost) {
        say('warn', words.lost.replace('{0}', lost));
      }
      return;
    }
    const fits = left.version === form.dataset.version || await window.baucu.ask({
      title: words.foundOlder, lines: lost ? [words.lost.replace('{0}', lost)] : [], verb: words.foundVerb.replace('{0}', found.length),
      otherwise: words.foundDrop, undecided: true,
    });
    found.forEach(([field, id, value]) => {
      if (!fits) {
        outbox.drop(id);
        return;
      }
      if (isTick(field)) {
        field.checked = value === 'true';
      } else {
        field.value = value;
      }
      const row = field.closest('tr');
      if (row) {
        row.hidden = false;
      }
      typed(field);
    });
    if (fits) {
      say('warn', [form.dataset.keptWords.replace('{0}', found.length), lost && words.lost.replace('{0}', lost)].filter(Boolean).join(' '));
    }
  }

  // Typed before this script was there, or read by the server out of a paste into rows of its own.
  fields().filter((field) => (isUnsaved ? field.closest('.is-new') : valueOf(field) !== firstOf(field)))
    .forEach(keep);
  outbox.adopt();
})();
