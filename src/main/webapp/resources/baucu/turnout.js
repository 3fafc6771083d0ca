/*
 * The cells of turnout: a commune's grid and a team's one figure. Keys as ui.md §5 says; every cell
 * shows its own state; findings stand under their row. What is typed goes through the outbox.
 */
(function () {
  'use strict';

  const page = document.querySelector('[data-entry]');
  if (!page) {
    return;
  }
  const { read: readFigure, show: dots } = window.baucu.figures;
  const text = page.dataset;
  const CHECK_AFTER = 250;
  const LONGEST = 9;
  const ICONS = { BLOCK: 'oct', INCIDENT: 'alert', EXPLAIN: 'alert', INFO: 'info' };

  const all = (selector, within) => Array.from((within || page).querySelectorAll(selector));
  const cells = () => all('input[data-slot]');
  const rowOf = (input) => input.closest('[data-row]');
  const fill = (pattern, value) => pattern.replace('{0}', value);

  function element(name, className, words) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (words) {
      made.textContent = words;
    }
    return made;
  }

  function icon(name) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'i');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', text.sprite + name);
    svg.append(use);
    return svg;
  }

  const read = (input) => readFigure(input.value, LONGEST);
  const nameOf = (input) => input.dataset.area + '/' + input.dataset.slot;

  /* without a figure, and nobody has said why */
  const isSilent = (input) => input.dataset.saved === '' && !input.dataset.excuse;
  const emptyWords = (input) => (input.dataset.excuse ? fill(text.excused, input.dataset.excuse) : text.empty);

  /* the state of a cell, in its row */
  function state(input, kind, words, iconName) {
    const place = rowOf(input).querySelector('[data-state]');
    place.textContent = '';
    if (kind === 'ok') {
      const ok = element('span', 'okc');
      ok.append(icon('check'), words);
      place.append(ok);
    } else if (kind === 'plain') {
      place.append(element('span', 'muted small', words));
    } else {
      const chip = element('span', 'chip ' + kind);
      chip.append(icon(iconName), words);
      place.append(chip);
    }
  }

  function notes(input, lines) {
    const row = rowOf(input);
    const place = page.querySelector('[data-note="' + row.dataset.row + '"]');
    const holder = place.querySelector('[data-lines]');
    holder.textContent = '';
    lines.forEach((line) => {
      const box = element('div', 'inl' + (line.severity === 'BLOCK' ? '' : ' inl-w'));
      const words = element('span');
      words.append(element('b', '', line.code + (line.code ? ' · ' : '') + line.title + '. '), line.text);
      box.append(icon(ICONS[line.severity]), words);
      if (line.link) {
        box.append(line.link);
      }
      holder.append(box);
    });
    place.hidden = !lines.length;
    row.classList.toggle('has-note', lines.length > 0);
    const blocked = lines.some((line) => line.severity === 'BLOCK');
    input.classList.toggle('is-err', blocked);
    if (blocked) {
      input.setAttribute('aria-invalid', 'true');
    } else {
      input.removeAttribute('aria-invalid');
    }
  }

  /* an odd figure wants a note; one out of order wants the other slot corrected */
  function withLinks(input, findings) {
    return findings.map((finding) => {
      const line = Object.assign({}, finding);
      if (finding.severity === 'EXPLAIN' && !input.dataset.note) {
        line.link = element('a', '', text.writeNote);
        line.link.href = '#note';
        line.link.addEventListener('click', (event) => {
          event.preventDefault();
          openNote(input);
        });
      } else if (finding.code === 'T102') {
        const earlier = all('[data-correct]', rowOf(input)).pop();
        if (earlier) {
          line.link = element('a', '', fill(text.correctThat, earlier.dataset.name));
          line.link.href = '#correct';
          line.link.addEventListener('click', (event) => {
            event.preventDefault();
            earlier.click();
          });
        }
      }
      return line;
    });
  }

  function wrong(sentence) {
    return [{ code: 'T101', severity: 'BLOCK', word: text.error, title: text.notTaken, text: sentence }];
  }

  function showFindings(input, findings) {
    notes(input, withLinks(input, findings));
    const worst = ['BLOCK', 'INCIDENT', 'EXPLAIN'].map((severity) =>
      findings.find((finding) => finding.severity === severity)).find(Boolean);
    if (worst) {
      const style = worst.severity === 'BLOCK' ? 'chip-err' : 'chip-warn';
      state(input, style, worst.word + ' ' + worst.code, ICONS[worst.severity]);
    }
    return worst;
  }

  /* totals of the slot: of the areas that have reported, and it says how many those are */
  function totals() {
    all('[data-total]').forEach((place) => {
      let voted = 0;
      let voters = 0;
      let reported = 0;
      const slot = place.dataset.total;
      const inputs = cells().filter((input) => input.dataset.slot === slot);
      inputs.forEach((input) => {
        if (input.dataset.saved !== '') {
          voted += Number(input.dataset.saved);
          voters += Number(rowOf(input).dataset.voters);
          reported += 1;
        }
      });
      place.querySelector('[data-sum]').textContent = reported ? dots(voted) : '–';
      place.querySelector('[data-count]').textContent =
        text.areasOf.replace('{0}', reported).replace('{1}', inputs.length);
      if (slot === text.slot) {
        const put = (selector, words) =>
          document.querySelectorAll(selector).forEach((where) => { where.textContent = words; });
        put('[data-total-percent]', window.baucu.percent(voted, voters));
        put('[data-reported]', String(reported));
        put('[data-base]', fill(text.baseWords, reported));
        const errors = inputs.filter((input) => input.getAttribute('aria-invalid')).length;
        put('[data-errors]', fill(text.errorsWords, errors));
        put('[data-missing]', fill(text.missingWords, inputs.filter(isSilent).length));
        document.querySelectorAll('[data-errors-chip]').forEach((chip) => { chip.hidden = !errors; });
      }
    });
  }

  function savedLine() {
    const place = document.querySelector('[data-saved-line]');
    if (!place) {
      return;
    }
    const due = outbox.due().length;
    const errors = cells().filter((input) => input.getAttribute('aria-invalid')).length;
    const isSaved = !outbox.items.size;
    const waits = outbox.stands ? outbox.sentence(due) : fill(text.waiting, due);
    const open = errors ? fill(text.errorsWords, errors) : text.typing;
    place.querySelector('[data-words]').textContent = due && outbox.stands ? waits
      : button ? answer(cells()[0]) : isSaved ? fill(text.allSaved, window.baucu.now().slice(11)) : due ? waits : open;
    place.hidden = isSaved && cells().every((input) => input.dataset.saved === '');
    place.classList.toggle('is-waiting', !isSaved);
  }

  /* the server's answer on the page of one area: what was found, or where the figure stands */
  function answer(input) {
    const found = page.querySelector('[data-note]:not([hidden]) .inl span');
    return (found || rowOf(input).querySelector('[data-state]')).textContent;
  }

  /* typing */
  const timers = {};

  function typed(input) {
    const figure = read(input);
    const id = input.id;
    window.clearTimeout(timers[id]);
    if (figure.wrong) {
      showFindings(input, wrong(figure.wrong));
      keepTyped(input, figure, false);
      return;
    }
    state(input, 'plain', text.typing);
    if (figure.blank) {
      notes(input, []);
      outbox.drop(nameOf(input));
      return;
    }
    keepTyped(input, figure, false);
    if (outbox.failures) {
      // Only a look ahead: a server that cannot answer is not asked for it.
      return;
    }
    timers[id] = window.setTimeout(() => {
      const asked = input.value;
      request('check', {
        unit: text.unit, area: Number(input.dataset.area), slot: input.dataset.slot,
        voted: figure.value,
      }).then((result) => {
        if (result.kind === 'done' && input.value === asked && input === document.activeElement) {
          notes(input, withLinks(input, result.answer.findings));
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

  function leave(input) {
    const figure = read(input);
    window.clearTimeout(timers[input.id]);
    if (figure.blank) {
      if (input.dataset.saved !== '') {
        showFindings(input, wrong(text.noBlank));
      } else {
        notes(input, []);
        state(input, 'plain', emptyWords(input));
      }
      return Promise.resolve();
    }
    if (figure.wrong) {
      return Promise.resolve();
    }
    input.value = dots(figure.value);
    if (String(figure.value) === input.dataset.saved && input.dataset.note === input.dataset.savedNote) {
      outbox.drop(nameOf(input));
      showSaved(input);
      return Promise.resolve();
    }
    keepTyped(input, figure, true);
    return outbox.flush();
  }

  function showSaved(input) {
    const findings = JSON.parse(input.dataset.findings || '[]');
    if (!showFindings(input, findings)) {
      state(input, 'ok', fill(text.saved, input.dataset.at));
    } else if (input.dataset.note) {
      state(input, 'ok', fill(text.savedNoted, input.dataset.at));
    }
  }

  const find = (name) => cells().find((input) => nameOf(input) === name);

  const request = (act, body) => window.baucu.request(text.channel + '/' + act, body);

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
      totals();
      savedLine();
    },
    restored: (left) => {
      left.forEach(restored);
      nameUnsent();
      return outbox.flush();
    },
  });

  function taken(input, answer) {
    Object.assign(input.dataset, {
      saved: String(answer.voted), version: String(answer.version), at: answer.at,
      note: answer.note || '', savedNote: answer.note || '', findings: JSON.stringify(answer.findings),
    });
    const pct = rowOf(input).querySelector('[data-pct]');
    if (pct && input.dataset.slot === text.slot) {
      pct.textContent = answer.percent;
    }
    const anew = outbox.get(nameOf(input));
    if (anew) {
      // Typed anew meanwhile: it follows upon what is there now.
      outbox.put(nameOf(input), Object.assign({}, anew, { version: answer.version }), isDue(input));
    } else if (read(input).value === answer.voted) {
      if (document.activeElement !== input) {
        input.value = dots(answer.voted);
      }
      showSaved(input);
      if (button) {
        showFigure(input);
      }
    }
  }

  const isDue = (input) => outbox.due().includes(nameOf(input));

  function refused(input, answer) {
    if (isDue(input) || !outbox.get(nameOf(input))) {
      // Restored or typed anew meanwhile: the refusal is of another figure.
      return;
    }
    const findings = (answer.findings || []).filter((finding) => finding.severity === 'BLOCK');
    const lines = findings.length
      ? findings : [{ code: '', severity: 'BLOCK', word: text.error, title: text.notTaken, text: answer.sentence }];
    showFindings(input, lines.map((line) => Object.assign({}, line, line.code === 'T103' ? { text: answer.sentence } : {})));
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
      const again = element('a', '', text.overwrite);
      again.href = '#again';
      again.addEventListener('click', (event) => {
        event.preventDefault();
        leave(input);
      });
      const place = page.querySelector('[data-note="' + rowOf(input).dataset.row + '"] .inl');
      place.append(again);
    }
  }

  /* keys */
  function column(input) {
    return cells().filter((other) => other.dataset.slot === input.dataset.slot);
  }

  function step(input, by) {
    const own = column(input);
    const next = own[own.indexOf(input) + by];
    if (next) {
      next.focus();
    } else {
      // At the end of a column there is only the button to go to, and yet the figure is meant.
      leave(input);
      if (button) {
        button.focus();
      }
    }
  }

  function sideways(from, by) {
    const all4 = all('input[data-slot], [data-correct]', rowOf(from));
    const next = all4[all4.indexOf(from) + by];
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

  function restore(input) {
    window.clearTimeout(timers[input.id]);
    outbox.drop(nameOf(input));
    input.value = input.dataset.saved === '' ? '' : dots(input.dataset.saved);
    if (input.dataset.saved === '') {
      notes(input, []);
      state(input, 'plain', emptyWords(input));
    } else {
      showSaved(input);
    }
    input.select();
    totals();
    savedLine();
  }

  page.addEventListener('keydown', (event) => {
    const input = event.target;
    if (!input.matches('input[data-slot], [data-correct]')) {
      return;
    }
    const edge = input.selectionStart === 0 || input.selectionEnd - input.selectionStart === (input.value || '').length;
    const end = input.selectionEnd === (input.value || '').length;
    const isCell = input.matches('input');
    const acts = {
      Enter: () => event.ctrlKey ? !event.repeat && send(input.dataset.slot) : step(input, event.shiftKey ? -1 : 1),
      ArrowDown: () => step(input, 1),
      ArrowUp: () => step(input, -1),
      Escape: () => restore(input),
      F2: () => openNote(input),
      F8: () => nextFinding(input),
    };
    if (event.key === 'ArrowLeft' && (!isCell || edge)) {
      event.preventDefault();
      sideways(input, -1);
    } else if (event.key === 'ArrowRight' && (!isCell || end)) {
      event.preventDefault();
      sideways(input, 1);
    } else if (isCell && acts[event.key]) {
      event.preventDefault();
      acts[event.key]();
    }
  });
  page.addEventListener('input', (event) => event.target.matches('input[data-slot]') && typed(event.target));
  page.addEventListener('focusin', (event) => event.target.matches('input[data-slot]') && event.target.select());
  page.addEventListener('focusout', (event) => event.target.matches('input[data-slot]') && leave(event.target));

  /* sending the slot, and the dialogs: turnout-dialogs.js */
  function openNote(input) {
    document.dispatchEvent(new CustomEvent('turnout:note', { detail: input }));
  }

  function send(slot) {
    document.dispatchEvent(new CustomEvent('turnout:send', { detail: slot }));
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
    button.addEventListener('click', () => leave(input));
    showFigure(input);
  }

  /* An attribute without a value is not written. */
  function begin() {
    cells().forEach((input) => {
      ['saved', 'note', 'savedNote', 'at'].forEach((name) => {
        input.dataset[name] = input.dataset[name] || '';
      });
    });
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
      list.append(element('li', '', words));
    });
    late.hidden = !list.children.length;
  }

  /* cells were put in that open or close now: turnout-time.js */
  function renewed() {
    begin();
    nameUnsent();
    totals();
    savedLine();
  }

  /* what the unit said of an area without a figure */
  function excuse(input, reason) {
    input.dataset.excuse = reason;
    state(input, 'plain', emptyWords(input));
  }

  window.baucu.turnout = {
    page, outbox, request, leave, phonedBy, cells, dots, read, element, fill, rowOf, renewed, isSilent, excuse, totals,
  };

  begin();

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

  /* cells pasted from a sheet: down the areas, and to the right over the open slots */
  window.baucu.figures.takes({
    at: (input, down, right) => {
      const row = column(input)[column(input).indexOf(input) + down];
      const slots = row ? all('input[data-slot]', rowOf(row)) : [];
      return slots[slots.indexOf(row) + right];
    },
    put: (input, cell) => {
      input.value = cell;
      typed(input);
      leave(input);
    },
    refuse: (input, sentence) => (input.dataset.slot
      ? showFindings(input, wrong(sentence)) : window.baucu.figures.mark(input, sentence)),
  });
  const first = cells().find((input) => input.dataset.slot === text.slot && input.dataset.saved === '');
  if (first && text.focus === 'true') {
    first.focus();
  }
  totals();
  savedLine();
  outbox.adopt();
})();
