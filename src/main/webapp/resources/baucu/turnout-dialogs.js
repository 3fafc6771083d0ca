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
  page.addEventListener('click', (event) => {
    const button = event.target.closest('[data-correct]');
    if (!button) {
      return;
    }
    corrected = button;
    open(correction, text.correctTitle.replace('{0}', button.dataset.name).replace('{1}', button.dataset.label));
    // Without the fields it only tells what stood before and who can correct it.
    if (fieldOf(correction, 'voted')) {
      fieldOf(correction, 'voted').value = figures.show(button.dataset.voted);
      fieldOf(correction, 'reason').value = '';
    }
    const list = correction.querySelector('[data-history]');
    list.textContent = '';
    const query = new URLSearchParams({ unit: text.unit, area: button.dataset.area, slot: button.dataset.correct });
    window.fetch(window.baucu.address(text.channel + '/history?' + query), { cache: 'no-store', redirect: 'manual' })
      .then((response) => response.json())
      .then((answer) => {
        (answer.history || []).forEach((line) => {
          const item = grid.element('li', '', line.words);
          if (line.reason) {
            item.append(grid.element('small', '', ' ' + grid.fill(text.because, line.reason)));
          }
          list.append(item);
        });
        if (!list.children.length) {
          list.append(grid.element('li', 'muted', text.noHistory));
        }
      }, () => say(correction, text.cut));
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
      unit: text.unit, area: Number(corrected.dataset.area), slot: corrected.dataset.correct,
      voted: figure.value, version: Number(corrected.dataset.version),
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
    grid.totals();
  }

  function declare(reasons) {
    return request('declare', { unit: text.unit, slot: sent, missing: reasons }).then((result) => {
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
      say(missing.open ? missing : document.querySelector('[data-send-say]'), sentenceOf(result));
    });
  }

  function askMissing() {
    const list = missing.querySelector('[data-missing-list]');
    list.textContent = '';
    silent()
      .forEach((input) => {
        const label = grid.element('label', 'field', grid.fill(text.areaLabel, grid.rowOf(input).dataset.label));
        const field = grid.element('input', 'inp');
        field.name = input.dataset.area;
        field.dataset.limit = list.dataset.reason;
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
      await grid.leave(current);
    }
    await outbox.flush(true);
    const waits = grid.cells().filter((input) => input.dataset.slot === sent
      && outbox.get(input.dataset.area + '/' + sent));
    if (waits.length) {
      const due = outbox.due().length;
      say(box, outbox.stands && due ? outbox.sentence(due) : text.notAllSaved);
    } else if (silent().length) {
      askMissing();
    } else if (await window.baucu.ask({ title: text.sendTitle, lines: [summary()], verb: text.sendVerb })) {
      await declare({});
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
