/*
 * A table of fields that is sent as a whole. What is typed is kept in this browser until the server
 * has it, by the name of the field and the state it was typed upon (not which rows are chosen); the
 * form is sent only to a server that is ready. What was typed upon the state that has just been saved
 * is in the server's hands. Empty rows for what is new come one by one. A form that is no table may
 * have Enter go from each field to the next.
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

  function typed(field) {
    typedAnew();
    if (valueOf(field) === firstOf(field)) {
      outbox.drop(field.id);
    } else {
      outbox.put(field.id, valueOf(field), false);
    }
  }

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
    const found = Array.from(values).map(([id, value]) => [document.getElementById(id), id, value])
      .filter(([field, id, value]) => (field && fields().includes(field) && valueOf(field) !== value)
        || !outbox.drop(id));
    if (!found.length) {
      return;
    }
    const fits = left.version === form.dataset.version || await window.baucu.ask({
      title: words.foundOlder, lines: [], verb: words.foundVerb.replace('{0}', found.length),
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
      say('warn', form.dataset.keptWords.replace('{0}', found.length));
    }
  }

  // Typed before this script was there.
  fields().filter((field) => valueOf(field) !== firstOf(field)).forEach(typed);
  outbox.adopt();
})();
