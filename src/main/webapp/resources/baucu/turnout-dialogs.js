/*
 * What is asked on the entry page of turnout: the note on an odd figure, the correction of a past
 * one with what stood before, opening a closed slot again, and sending the slot.
 */
(function () {
  'use strict';

  const grid = window.baucu.turnout;
  if (!grid) {
    return;
  }
  const { page, outbox, request } = grid;
  const figures = window.baucu.figures;
  const text = page.dataset;
  const LONGEST = 9;
  const dialog = (name) => document.getElementById(name);

  function fieldOf(box, name) {
    return box.querySelector('[name="' + name + '"]');
  }

  function say(box, sentence) {
    const place = box.querySelector('[data-say]');
    place.textContent = sentence || '';
    place.hidden = !sentence;
  }

  function head(box, title) {
    box.querySelector('[data-title]').textContent = title;
    say(box, '');
  }

  function open(box, title) {
    head(box, title);
    box.showModal();
  }

  document.querySelectorAll('dialog[data-ask]').forEach((box) => {
    box.querySelectorAll('[data-close]').forEach((button) =>
      button.addEventListener('click', () => box.close()));
  });

  function onSubmit(box, act) {
    if (!box) {
      return;
    }
    box.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      act();
    });
  }

  const WHY = { cut: text.cut, ill: text.ill, session: text.session };
  const sentenceOf = (result) => WHY[result.kind] || result.answer.sentence;

  /* the note */
  const note = dialog('note');
  let noted = null;
  document.addEventListener('turnout:note', (event) => {
    noted = event.detail;
    open(note, grid.fill(text.noteTitle, grid.rowOf(noted).dataset.label));
    fieldOf(note, 'reason').value = noted.dataset.note || '';
    fieldOf(note, 'reason').focus();
  });
  onSubmit(note, () => {
    noted.dataset.note = fieldOf(note, 'reason').value.trim();
    note.close();
    noted.focus();
    grid.leave(noted);
  });

  /* the correction of a past figure */
  const correction = dialog('correct');
  let corrected = null;

  const isCorrected = (input) => corrected
    && input.dataset.area === corrected.area && input.dataset.slot === corrected.correct;

  /* what stood before, and who can correct it as long as the slot is closed */
  function showHistory() {
    const { area, correct: slot } = corrected;
    const lock = correction.querySelector('[data-locked]');
    if (lock) {
      lock.hidden = grid.cells().some(isCorrected);
    }
    const query = new URLSearchParams({ unit: text.unit, area, slot });
    window.fetch(window.baucu.address(text.channel + '/history?' + query), { cache: 'no-store', redirect: 'manual' })
      .then((response) => response.json())
      .then((answer) => {
        const lines = (answer.history || []).map((line) => {
          const item = grid.element('li', '', line.words);
          if (line.reason) {
            item.append(grid.element('small', '', ' ' + grid.fill(text.because, line.reason)));
          }
          return item;
        });
        correction.querySelector('[data-history]')
          .replaceChildren(...(lines.length ? lines : [grid.element('li', 'muted', text.noHistory)]));
      }, () => say(correction, text.cut));
  }

  page.addEventListener('click', (event) => {
    const button = event.target.closest('[data-correct]');
    if (!button) {
      return;
    }
    corrected = Object.assign({}, button.dataset);
    open(correction, text.correctTitle.replace('{0}', corrected.name).replace('{1}', corrected.label));
    // Without the fields it only tells what stood before and who can correct it.
    if (fieldOf(correction, 'voted')) {
      fieldOf(correction, 'voted').value = figures.show(corrected.voted);
      fieldOf(correction, 'reason').value = '';
    }
    correction.querySelector('[data-history]').replaceChildren();
    showHistory();
  });
  document.addEventListener('turnout:renewed', () => {
    if (correction.open) {
      showHistory();
    }
  });
  onSubmit(correction, () => {
    const typed = fieldOf(correction, 'voted');
    const figure = figures.read(typed.value, LONGEST);
    figures.mark(typed, figure.wrong || (figure.blank ? text.noBlank : null));
    if (figure.value === undefined) {
      typed.focus();
      return;
    }
    const body = {
      unit: text.unit, area: Number(corrected.area), slot: corrected.correct,
      voted: figure.value, version: Number(corrected.version),
      reason: fieldOf(correction, 'reason').value, phonedBy: grid.phonedBy(),
    };
    request('cell', body).then((result) => {
      if (result.kind === 'done') {
        window.location.reload();
      } else {
        say(correction, sentenceOf(result));
      }
    });
  });

  /* opening a closed slot again */
  const reopening = dialog('reopen');
  let reopened = null;
  page.addEventListener('click', (event) => {
    const button = event.target.closest('[data-reopen]');
    if (button) {
      reopened = button;
      open(reopening, grid.fill(text.reopenTitle, button.dataset.name));
    }
  });
  onSubmit(reopening, () => {
    request('reopen', {
      unit: text.unit, slot: reopened.dataset.reopen, reason: fieldOf(reopening, 'reason').value,
    }).then((result) => {
      if (result.kind === 'done') {
        window.location.reload();
      } else {
        say(reopening, sentenceOf(result));
      }
    });
  });

  /* sending the slot: first what waits, then the unit's word */
  const missing = dialog('missing');
  let sent = null;
  // The figures of the slot as they stood here when it was asked whether to send them, by area.
  let seen = {};

  function see() {
    const closed = grid.all('[data-correct]').filter((cell) => cell.dataset.correct === sent && cell.dataset.voted)
      .map((cell) => [cell.dataset.area, Number(cell.dataset.voted)]);
    const open = grid.cells().filter((input) => input.dataset.slot === sent && input.dataset.saved !== '')
      .map((input) => [input.dataset.area, Number(input.dataset.saved)]);
    seen = Object.fromEntries(closed.concat(open));
  }

  function toast(sentence) {
    const place = document.querySelector('[data-toast]');
    place.querySelector('[data-words]').textContent = sentence;
    place.hidden = false;
    window.setTimeout(() => { place.hidden = true; }, 6000);
  }

  /* what stays on the page of it */
  function showSent(reasons, answer) {
    document.querySelectorAll('[data-sent="' + sent + '"]').forEach((place) => {
      place.querySelector('[data-words]').textContent = answer.sent;
      place.hidden = false;
    });
    const button = document.querySelector('[data-send="' + sent + '"]');
    button.textContent = answer.again;
    button.classList.remove('btn-primary');
    grid.cells().filter((input) => input.dataset.slot === sent && reasons[input.dataset.area])
      .forEach((input) => grid.excuse(input, reasons[input.dataset.area]));
    grid.drawSums();
  }

  function declare(reasons) {
    return request('declare', { unit: text.unit, slot: sent, seen, missing: reasons }).then((result) => {
      if (result.kind === 'done') {
        if (missing.open) {
          missing.close();
        }
        toast(result.answer.sentence);
        showSent(reasons, result.answer);
        return;
      }
      if (result.answer.key === 'turnout.missingNeedsReason' && !missing.open) {
        askMissing();
        return;
      }
      if (result.answer.key === 'turnout.figuresMoved') {
        missing.close();
        grid.ask();
      }
      say(missing.open ? missing : document.querySelector('[data-send-say]'), sentenceOf(result));
    });
  }

  function askMissing() {
    const list = missing.querySelector('[data-missing-list]');
    const written = new Map(Array.from(list.querySelectorAll('input'), (field) => [field.name, field.value]));
    list.textContent = '';
    see();
    silent()
      .forEach((input) => {
        const label = grid.element('label', 'field', grid.fill(text.areaLabel, grid.rowOf(input).dataset.label));
        const field = grid.element('input', 'inp');
        field.name = input.dataset.area;
        field.dataset.limit = list.dataset.reason;
        field.value = written.get(field.name) || '';
        field.autofocus = !list.children.length;
        label.append(field);
        list.append(label);
      });
    head(missing, grid.fill(text.missingTitle, list.children.length));
    missing.querySelector('[data-sums]').textContent = summary();
    window.baucu.dialogs.appear(missing);
  }

  /* the sums of the slot, as they stand under its column */
  function summary() {
    const total = page.querySelector('[data-total="' + sent + '"]');
    return text.sendSums.replace('{0}', total.querySelector('[data-sum]').textContent)
      .replace('{1}', total.querySelector('[data-count]').textContent);
  }

  const silent = () => grid.cells().filter((input) => input.dataset.slot === sent && grid.isSilent(input));

  async function send(slot) {
    sent = slot;
    const box = document.querySelector('[data-send-say]');
    say(box, '');
    const current = document.activeElement;
    if (current && current.matches('input[data-slot]')) {
      // What is typed from here on is not meant for the figure.
      document.querySelector('[data-send="' + slot + '"]').focus();
      await grid.leave(current);
    }
    await outbox.flush(true);
    const waits = grid.cells().filter((input) => input.dataset.slot === sent
      && (outbox.get(grid.nameOf(input)) || grid.isRefused(input)));
    const due = outbox.due().length;
    if (waits.length && outbox.stands && due) {
      say(box, outbox.sentence(due));
    } else if (waits.length) {
      say(box, grid.fill(text.notAllSaved, waits.map((input) => grid.rowOf(input).dataset.label).join(', ')));
      waits[0].focus();
    } else if (silent().length) {
      askMissing();
    } else {
      see();
      if (await window.baucu.ask({ title: text.sendTitle, lines: [summary()], verb: text.sendVerb })) {
        await declare({});
      }
    }
  }

  document.addEventListener('turnout:send', (event) => send(event.detail));
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-send]');
    if (button) {
      send(button.dataset.send);
    }
  });
  if (missing) {
    onSubmit(missing, () => {
      const reasons = {};
      missing.querySelectorAll('[data-missing-list] input').forEach((field) => {
        reasons[field.name] = field.value;
      });
      declare(reasons);
    });
  }
})();
