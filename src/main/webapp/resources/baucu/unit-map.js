/*
 * Electoral units while they are put together: sums, voters per seat beside the average, and which
 * districts are split follow what is typed. A unit is ticked or its number typed; a place lies in
 * one unit or in none.
 */
(function () {
  'use strict';

  const form = document.getElementById('map');
  const balance = document.getElementById('balance');
  if (!form || !balance) {
    return;
  }
  const FAR = 10;
  const integer = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, '.');
  const seatFields = Array.from(form.querySelectorAll('[data-unit-number]'));
  const places = Array.from(form.querySelectorAll('[data-place-name]'));
  const first = new Map(places.map((field) => [field, field.defaultValue.trim()]));
  const sum = (name, text) => { balance.querySelector('[data-sum=' + name + ']').textContent = text; };

  function units() {
    return seatFields.filter((field) => !field.closest('tr').hidden).map((field) => {
      const gone = field.closest('tr').querySelector('[id$=":gone"]');
      return {
        number: field.dataset.unitNumber,
        row: field.closest('tr'),
        seats: /^\d{1,2}$/.test(field.value.trim()) ? +field.value : 0,
        gone: Boolean(gone && gone.checked),
        voters: 0,
        known: false,
      };
    });
  }

  function ticks(field, made) {
    const at = field.closest('tr').querySelector('[data-place-ticks]');
    const key = made.map((unit) => unit.number).join();
    if (at.dataset.made !== key) {
      at.dataset.made = key;
      at.replaceChildren(...made.map((unit) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = unit.number;
        button.setAttribute('aria-label', at.dataset.placeTicks.replace('{1}', unit.number));
        button.disabled = field.readOnly;
        button.addEventListener('click', () => {
          field.value = field.value.trim() === unit.number ? '' : unit.number;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        });
        return button;
      }));
    }
    Array.from(at.children).forEach((button) => {
      button.setAttribute('aria-pressed', String(button.textContent === field.value.trim()));
    });
  }

  function show() {
    const made = units().filter((unit) => !unit.gone && (unit.seats || !unit.row.classList.contains('is-spare')));
    const byNumber = new Map(made.map((unit) => [unit.number, unit]));
    const groups = new Map();
    let unplaced = 0;
    places.forEach((field) => {
      const value = field.value.trim();
      const unit = byNumber.get(value);
      const stays = value === first.get(field);
      const split = field.dataset.placeSplit === 'true' && stays;
      field.classList.toggle('is-err', Boolean(value) && value !== '0' && !unit);
      field.closest('tr').classList.toggle('is-moved', !stays);
      if (unit && field.dataset.placeVoters) {
        unit.voters += +field.dataset.placeVoters;
        unit.known = true;
      }
      if (!unit && !split) {
        unplaced += 1;
      }
      if (unit || split) {
        const group = field.dataset.placeGroup || (split ? field.dataset.placeName : '');
        const numbers = unit ? [value] : field.dataset.placeParts.split(' · ').map((part) => part.split(':')[0]);
        if (group) {
          groups.set(group, new Set([...(groups.get(group) || []), ...numbers]));
        }
      }
      ticks(field, made);
    });
    const seats = made.reduce((total, unit) => total + unit.seats, 0);
    const voters = made.reduce((total, unit) => total + unit.voters, 0);
    const average = seats && voters ? voters / seats : 0;
    made.forEach((unit) => {
      const put = (name, text) => { unit.row.querySelector('[data-unit-sum=' + name + ']').textContent = text; };
      const per = unit.seats && unit.known ? unit.voters / unit.seats : 0;
      const off = average && per ? (per / average - 1) * 100 : null;
      put('voters', unit.known ? integer(unit.voters) : '–');
      put('per', per ? integer(Math.round(per)) : '–');
      put('off', off === null ? '–' : (off < 0 ? '−' : '+') + Math.abs(off).toFixed(1).replace('.', ',') + ' %');
      unit.row.querySelector('[data-unit-sum=off]').classList.toggle('is-far', off !== null && Math.abs(off) > FAR);
    });
    const split = Array.from(groups).filter(([, numbers]) => numbers.size > 1)
      .map(([name, numbers]) => balance.dataset.splitWords.replace('{0}', name).replace('{1}', Array.from(numbers).join(', ')));
    const fixed = document.getElementById('map:bodySeats');
    const whole = fixed ? fixed.value.trim() : balance.dataset.bodySeats;
    sum('unplaced', integer(unplaced) + ' / ' + integer(places.length));
    sum('seats', integer(seats) + (whole ? ' / ' + whole : ''));
    sum('average', average ? integer(Math.round(average)) : balance.dataset.noneWords);
    sum('split', split.length ? split.join('; ') : balance.dataset.noneWords);
  }

  form.addEventListener('input', show);
  form.addEventListener('change', show);
  document.addEventListener('click', (event) => event.target.closest('[data-spare-row]') && window.setTimeout(show));
  show();
})();
