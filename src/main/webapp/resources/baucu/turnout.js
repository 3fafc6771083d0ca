/*
 * The figures of the entry pages of turnout, typed and saved: a commune's grid and a team's one
 * figure. What is typed goes through the outbox; every cell shows its own state.
 */
(function () {
  'use strict';

  const grid = window.baucu.turnout;
  if (!grid) {
    return;
  }
  const { page, cells, rowOf, fill, nameOf, find, state, notes, showFindings, wrong, showEmpty, showSaved } = grid;
  const { read: readFigure, show: dots } = window.baucu.figures;
  const text = page.dataset;
  const CHECK_AFTER = 250;
  const LONGEST = 9;

  const read = (input) => readFigure(input.value, LONGEST);

  /* typing */
  const timers = {};

  function typed(input) {
    const figure = read(input);
    window.clearTimeout(timers[input.id]);
    if (figure.wrong) {
      showFindings(input, wrong(figure.wrong));
      keepTyped(input, figure, false);
    } else {
      state(input, 'plain', text.typing);
      if (figure.blank) {
        notes(input, []);
        outbox.drop(nameOf(input));
      } else {
        keepTyped(input, figure, false);
        lookAhead(input, figure);
      }
    }
    grid.drawSums();
  }

  /* Only a look ahead: a server that cannot answer is not asked for it. */
  function lookAhead(input, figure) {
    if (outbox.failures) {
      return;
    }
    timers[input.id] = window.setTimeout(() => {
      const asked = input.value;
      request('check', {
        unit: text.unit, area: Number(input.dataset.area), slot: input.dataset.slot,
        voted: figure.value,
      }, true).then((result) => {
        if (result.kind === 'done' && input.value === asked && input === document.activeElement) {
          grid.look(input, result.answer.findings);
          grid.drawSums();
        }
      });
    }, CHECK_AFTER);
  }

  function keepTyped(input, figure, due) {
    return outbox.put(nameOf(input), {
      area: Number(input.dataset.area), slot: input.dataset.slot,
      voted: figure.value === undefined ? null : figure.value,
      typed: input.value, version: Number(input.dataset.version),
      reason: input.dataset.note || '', phonedBy: phonedBy(),
    }, due);
  }

  function phonedBy() {
    const field = page.querySelector('[data-phoned-by]');
    return field ? field.value.trim() : '';
  }

  const isAsSaved = (input) => String(read(input).value ?? '') === input.dataset.saved;

  function leave(input) {
    const figure = read(input);
    window.clearTimeout(timers[input.id]);
    if (figure.blank) {
      if (input.dataset.saved !== '') {
        showFindings(input, wrong(text.noBlank));
      } else {
        showEmpty(input);
      }
    } else if (!figure.wrong) {
      input.value = dots(figure.value);
      if (!isAsSaved(input) || input.dataset.note !== input.dataset.savedNote) {
        keepTyped(input, figure, true);
        return outbox.flush();
      }
      letGo(input);
      showSaved(input);
    }
    grid.drawSums();
    return Promise.resolve();
  }

  /* no longer in this person's hand: what others saved meanwhile may come in */
  function letGo(input) {
    outbox.drop(nameOf(input));
    if (input.dataset.behind) {
      delete input.dataset.behind;
      grid.ask();
    }
  }

  /* the figure as the server has it */
  function putBack(input) {
    input.value = dots(input.dataset.saved);
    if (input.dataset.saved === '') {
      showEmpty(input);
    } else {
      showSaved(input);
    }
  }

  function restore(input) {
    window.clearTimeout(timers[input.id]);
    letGo(input);
    putBack(input);
    input.select();
    grid.drawSums();
  }

  const request = (act, body, alone) => window.baucu.request(text.channel + '/' + act, body, undefined, alone);

  const outbox = new window.baucu.Outbox({
    box: 'turnout/' + text.unit,
    seal: null,
    batches: false,
    next: (due) => {
      const item = due.length && outbox.get(due[0]);
      return item && {
        names: [due[0]],
        address: text.channel + '/cell',
        body: {
          unit: text.unit, area: item.area, slot: item.slot, voted: item.voted, version: item.version,
          reason: item.reason || null, phonedBy: item.phonedBy || null,
        },
      };
    },
    heard: (kind, names, answer) => {
      if (kind === 'done') {
        grid.noteSaved();
      }
      names.map((name) => find(name)).filter(Boolean).forEach((input) => {
        if (kind === 'sending') {
          state(input, 'plain', text.saving);
        } else if (kind === 'done') {
          taken(input, answer);
        } else if (kind === 'refused') {
          refused(input, answer);
        } else {
          // It may have arrived all the same.
          input.dataset.lost = String(outbox.get(nameOf(input)).voted);
          state(input, 'chip-warn', outbox.sentence(1), 'alert');
        }
      });
      grid.drawSums();
    },
    restored: (left) => {
      left.forEach(restored);
      nameUnsent();
      grid.drawSums();
      return outbox.flush();
    },
  });

  const isDue = (input) => outbox.due().includes(nameOf(input));

  function taken(input, answer) {
    grid.takenAt = window.performance.now();
    Object.assign(input.dataset, {
      saved: String(answer.voted), version: String(answer.version), at: answer.at,
      note: answer.note || '', savedNote: answer.note || '', findings: JSON.stringify(answer.findings),
    });
    showShare(input);
    const anew = outbox.get(nameOf(input));
    if (anew) {
      // Typed anew meanwhile: it follows upon what is there now.
      outbox.put(nameOf(input), Object.assign({}, anew, { version: answer.version }), isDue(input));
    } else if (read(input).value === answer.voted) {
      if (document.activeElement !== input) {
        input.value = dots(answer.voted);
      }
      showSaved(input);
    }
  }

  /* the share of the open slot, in the grid; on the page of one area beside the figure */
  function showShare(input) {
    if (button) {
      showFigure(input);
    } else if (input.dataset.slot === text.slot) {
      rowOf(input).querySelector('[data-pct]').textContent = input.dataset.saved === ''
        ? '–' : window.baucu.percent(Number(input.dataset.saved), Number(rowOf(input).dataset.voters));
    }
  }

  /*
   * The figure as somebody else has saved it. A cell in this person's hand stays as it is: what is
   * typed there is sent upon the figure it was typed over, and refused with the new one.
   */
  function follows(input, fresh) {
    if (outbox.get(nameOf(input)) || !isAsSaved(input) || input.dataset.note !== input.dataset.savedNote) {
      input.dataset.behind = 'true';
      return;
    }
    ['saved', 'version', 'at', 'note', 'savedNote', 'findings', 'excuse'].forEach((name) => {
      input.dataset[name] = fresh[name] || '';
    });
    const isRowInHand = cells().some((other) => rowOf(other) === rowOf(input) && outbox.get(nameOf(other)));
    if (isRowInHand || input.dataset.slot !== text.slot) {
      input.value = dots(input.dataset.saved);
    } else {
      putBack(input);
    }
    showShare(input);
    if (document.activeElement === input) {
      input.select();
    }
  }

  function refused(input, answer) {
    if (isDue(input) || !outbox.get(nameOf(input))) {
      // Restored or typed anew meanwhile: the refusal is of another figure.
      return;
    }
    const blocks = (answer.findings || []).filter((finding) => finding.severity === 'BLOCK');
    const lines = blocks.length ? blocks : [{ code: '', severity: 'BLOCK', word: text.error, title: text.notTaken }];
    const isClosed = (line) => line.code === 'T103';
    showFindings(input, lines.map((line) => Object.assign(
      { key: answer.key }, line, isClosed(line) || !line.code ? { text: answer.sentence } : {})));
    if (lines.some(isClosed)) {
      grid.ask();
    }
    if (answer.now && String(answer.now.voted) === input.dataset.lost) {
      // What seemed lost had arrived: the figure follows upon it.
      Object.assign(input.dataset, {
        lost: '', version: String(answer.now.version), saved: String(answer.now.voted), at: answer.now.at,
      });
      leave(input);
    } else if (answer.now) {
      // Somebody was faster: what this person typed stays, and counts when it is typed again.
      input.dataset.version = String(answer.now.version);
      input.dataset.saved = String(answer.now.voted);
      input.dataset.at = answer.now.at;
      page.querySelector('[data-note="' + rowOf(input).dataset.row + '"] .inl')
        .append(grid.link(text.overwrite, () => leave(input)));
    }
  }

  /* the page of one area: its button says what it sends, and the rise stands beside the figure */
  const button = document.querySelector('[data-send-figure]');

  function showFigure(input) {
    const figure = read(input);
    const known = figure.value !== undefined;
    const rise = figure.value - Number(input.dataset.before);
    const sent = input.dataset.saved;
    button.textContent = !known ? button.dataset.empty
      : String(figure.value) === sent ? button.dataset.same
        : fill(sent === '' ? button.dataset.words : button.dataset.again, dots(figure.value));
    page.querySelector('[data-rise]').textContent = known
      ? (rise < 0 ? '−' : '+') + dots(Math.abs(rise)) : '–';
    page.querySelector('[data-pct]').textContent = known
      ? window.baucu.percent(figure.value, Number(rowOf(input).dataset.voters)) : '–';
  }

  if (button) {
    const input = cells()[0];
    input.addEventListener('input', () => showFigure(input));
    button.addEventListener('click', () => {
      leave(input);
      if (read(input).value === undefined) {
        // Nothing to send: what is amiss stands under the field.
        input.focus();
      }
    });
    showFigure(input);
  }

  /* An attribute without a value is not written. */
  function begin(input) {
    ['saved', 'note', 'savedNote', 'at', 'excuse'].forEach((name) => {
      input.dataset[name] = input.dataset[name] || '';
    });
    input.dataset.begun = 'true';
  }

  /* what waits of cells that are not to be typed in now */
  function nameUnsent() {
    const late = page.querySelector('[data-unsent]');
    const list = late.querySelector('[data-unsent-list]');
    list.textContent = '';
    outbox.items.forEach(({ value: kept }, name) => {
      if (find(name)) {
        return;
      }
      const words = text.unsent.replace('{0}', kept.area).replace('{1}', kept.slot.slice(11)).replace('{2}', kept.typed);
      list.append(grid.element('li', '', words));
    });
    late.hidden = !list.children.length;
  }

  /* what waited from before: shown in its cell, and sent */
  function restored(kept, name) {
    const input = find(name);
    if (input) {
      input.value = kept.typed;
      input.dataset.version = String(Math.min(kept.version, Number(input.dataset.version)));
      input.dataset.note = kept.reason || input.dataset.note;
      const figure = read(input);
      if (figure.wrong) {
        showFindings(input, wrong(figure.wrong));
      } else {
        leave(input);
      }
    }
  }

  /* Cells were put in that open or close now: what waited for one that opens goes into it. */
  function renewed() {
    const opened = cells().filter((input) => !input.dataset.begun);
    opened.forEach(begin);
    opened.map(nameOf).filter((name) => outbox.get(name)).forEach((name) => restored(outbox.get(name), name));
    nameUnsent();
    grid.drawSums();
    document.dispatchEvent(new CustomEvent('turnout:renewed'));
  }

  /* what the unit said of an area without a figure */
  function excuse(input, reason) {
    input.dataset.excuse = reason;
    showEmpty(input);
  }

  // To ask for the present state: turnout-time.js.
  Object.assign(grid, {
    outbox, request, typed, leave, restore, follows, phonedBy, dots, read, renewed, excuse, ask: () => {}, takenAt: 0,
  });

  cells().forEach(begin);
  const first = cells().find((input) => input.dataset.slot === text.slot && input.dataset.saved === '');
  if (first && text.focus === 'true' && !cells().includes(document.activeElement)) {
    first.focus();
  }
  // Typed before this script was there.
  cells().filter((input) => input.value !== input.defaultValue).forEach(typed);
  grid.drawSums();
  outbox.adopt();
})();
