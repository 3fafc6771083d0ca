/*
 * Defaults on the page on which an election is set up. What is usual follows from election day and
 * legal basis; it stands beside its field. What differs is marked and listed, and can be taken back
 * one by one or together. A field that followed its default follows it when the day changes.
 */
(function () {
  'use strict';

  const form = document.getElementById('setup');
  if (!form) {
    return;
  }
  const words = form.dataset;
  const AMENDED = Date.UTC(2025, 6, 1);
  const SLOTS = ['07:00', '09:00', '11:00', '13:00', '15:00', '17:00', '19:00', '21:00'];
  const dayField = document.getElementById('setup:day');
  const basisField = document.getElementById('setup:basis');
  const two = (number) => String(number).padStart(2, '0');
  const isTick = (field) => field.type === 'checkbox';
  const valueOf = (field) => (isTick(field) ? String(field.checked) : field.value.trim());
  const shown = (field, value) => {
    const option = Array.from(field.options || []).find((each) => each.value === value);
    return option ? option.text : isTick(field) ? words[value === 'true' ? 'ticked' : 'unticked'] || '' : value;
  };

  function day() {
    const parts = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(dayField.value);
    return parts ? Date.UTC(+parts[3], +parts[2] - 1, +parts[1]) : null;
  }

  /* Slots have no places of their own: an empty field stands for the next usual one that is missing. */
  function usualSlot(field) {
    const fields = Array.from(form.querySelectorAll('[data-usual-slot]'));
    if (SLOTS.includes(valueOf(field))) {
      return valueOf(field);
    }
    const missing = SLOTS.filter((slot) => !fields.some((each) => valueOf(each) === slot));
    return missing[fields.filter((each) => !SLOTS.includes(valueOf(each))).indexOf(field)] || '';
  }

  /* what a field holds where nobody says otherwise; null while the day is not known */
  function usualOf(field) {
    const set = field.dataset;
    const on = day();
    if ('usual' in set) {
      return set.usual;
    }
    if ('usualSlot' in set) {
      return usualSlot(field);
    }
    if ('usualLevel' in set) {
      return String(set.usualLevel !== 'DISTRICT_COUNCIL' || basisField.value === 'LAW_2015');
    }
    if (on === null) {
      return null;
    }
    const date = new Date(on);
    if ('usualYears' in set) {
      return date.getUTCFullYear() + '-' + (date.getUTCFullYear() + +set.usualYears);
    }
    if ('usualBasis' in set) {
      return on < AMENDED ? 'LAW_2015' : 'AMENDED_2025';
    }
    date.setUTCDate(date.getUTCDate() + +set.usualDays);
    return set.usualTime + ' ' + two(date.getUTCDate()) + '/' + two(date.getUTCMonth() + 1) + '/' + date.getUTCFullYear();
  }

  const all = Array.from(form.querySelectorAll('input:not([type=hidden]), select')).filter((field) => Object.keys(field.dataset)
    .some((name) => name.startsWith('usual')));
  const known = new Map(all.map((field) => [field, usualOf(field)]));

  function place(field) {
    const row = field.closest('.su-f');
    let at = row ? row.querySelector('[data-usual-place]') : field.parentElement.querySelector('.def');
    if (!at && !isTick(field)) {
      at = document.createElement('span');
      at.className = 'def';
      field.after(at);
    }
    return at;
  }

  const nameOf = (field) => field.getAttribute('aria-label')
    || (form.querySelector('label[for="' + field.id + '"]') || { textContent: '' }).textContent.trim();

  function button(field) {
    const back = document.createElement('button');
    back.type = 'button';
    back.className = 'back';
    back.textContent = words.backWords;
    back.setAttribute('aria-label', words.backOfWords.replace('{0}', nameOf(field)));
    back.disabled = field.readOnly || field.disabled;
    back.addEventListener('click', () => {
      put(field, usualOf(field));
      field.focus();
    });
    return back;
  }

  function put(field, value) {
    if (isTick(field)) {
      field.checked = value === 'true';
    } else {
      field.value = value;
    }
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function say(field) {
    const usual = known.get(field);
    const differs = usual !== null && valueOf(field) !== usual && !(valueOf(field) === '' && !('usualSlot' in field.dataset));
    const row = field.closest('.su-f, td, .su-slots > span');
    row.classList.toggle('is-changed', differs);
    const at = 'usualSlot' in field.dataset ? null : place(field);
    if (at) {
      at.textContent = usual === null ? '' : words.usualWords.replace('{0}', shown(field, usual));
      if (differs) {
        const mark = document.createElement('b');
        mark.textContent = words.changedWords;
        at.prepend(mark, ' ');
        at.append(' ', button(field));
      }
    }
    return differs;
  }

  function show() {
    const changed = all.filter(say);
    const list = form.querySelector('[data-usual-list]');
    list.replaceChildren(...changed.map((field) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = '#' + field.id;
      link.textContent = nameOf(field);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        if (field.closest('details')) {
          field.closest('details').open = true;
        }
        field.focus();
      });
      const side = document.createElement('span');
      side.className = 'push';
      side.append(button(field));
      item.append(link, side);
      return item;
    }));
    form.querySelector('[data-usual-count]').textContent = changed.length
      ? words.countWords.replace('{0}', changed.length) : words.noneWords;
    const whole = form.querySelector('[data-usual-all]');
    whole.hidden = changed.length < 2 || changed[0].readOnly || changed[0].disabled;
    whole.firstElementChild.onclick = () => changed.forEach((field) => put(field, usualOf(field)));
  }

  /* what followed its default goes with it */
  function follow() {
    let moved = true;
    while (moved) {
      moved = false;
      all.forEach((field) => {
        const before = known.get(field);
        const now = usualOf(field);
        if (now !== before) {
          known.set(field, now);
          moved = true;
          if (now !== null && !('usualSlot' in field.dataset) && (valueOf(field) === before || valueOf(field) === '' || (before === null && 'usualBasis' in field.dataset))) {
            put(field, now);
          }
        }
      });
    }
  }

  let follows = false;
  form.addEventListener('input', () => {
    if (!follows) {
      follows = true;
      follow();
      follows = false;
      show();
    }
  });
  follow();
  show();
})();
