/*
 * The rows of the entry pages of turnout: the cells of the grid or the one of a team, the state each
 * row shows, and the findings under it with a way to what they ask for.
 */
(function () {
  'use strict';

  const page = document.querySelector('[data-entry]');
  if (!page) {
    return;
  }
  const text = page.dataset;
  const ICONS = { BLOCK: 'oct', INCIDENT: 'alert', EXPLAIN: 'alert', INFO: 'info' };

  const all = (selector, within) => Array.from((within || page).querySelectorAll(selector));
  const cells = () => all('input[data-slot]');
  const rowOf = (input) => input.closest('[data-row]');
  const fill = (pattern, value) => pattern.replace('{0}', value);
  const nameOf = (input) => input.dataset.area + '/' + input.dataset.slot;
  const find = (name) => cells().find((input) => nameOf(input) === name);
  const isRefused = (input) => Boolean(input.getAttribute('aria-invalid'));

  /* without a figure, and nobody has said why */
  const isSilent = (input) => input.dataset.saved === '' && !input.dataset.excuse;

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

  function link(words, act) {
    const made = element('a', '', words);
    made.href = '#';
    made.addEventListener('click', (event) => {
      event.preventDefault();
      act();
    });
    return made;
  }

  const openNote = (input) => document.dispatchEvent(new CustomEvent('turnout:note', { detail: input }));

  /*
   * The way to what a finding asks for: an odd figure and a change after the slot has closed want a
   * reason, a figure that was phoned in wants whose it is, and one out of order the other slot
   * corrected.
   */
  function wayOn(input, { severity, code, key }) {
    const phone = page.querySelector('[data-phoned-by]');
    const earlier = all('[data-correct]', rowOf(input)).pop();
    if (key === 'turnout.reasonNeeded' || (severity === 'EXPLAIN' && !input.dataset.note)) {
      return link(text.writeNote, () => openNote(input));
    }
    if (key === 'turnout.phonedByNeeded' && phone) {
      return link(phone.labels[0].textContent, () => phone.focus());
    }
    return code === 'T102' && earlier
      ? link(fill(text.correctThat, earlier.dataset.name), () => earlier.click()) : null;
  }

  /* what was found while it is typed */
  function look(input, findings) {
    notes(input, findings.map((finding) => Object.assign({ link: wayOn(input, finding) }, finding)));
  }

  /* what was found, and the worst of it as the state of the row; answers with that */
  function showFindings(input, findings) {
    look(input, findings);
    const worst = ['BLOCK', 'INCIDENT', 'EXPLAIN'].map((severity) =>
      findings.find((finding) => finding.severity === severity)).find(Boolean);
    if (worst) {
      const style = worst.severity === 'BLOCK' ? 'chip-err' : 'chip-warn';
      state(input, style, worst.word + ' ' + worst.code, ICONS[worst.severity]);
    }
    return worst;
  }

  function wrong(sentence) {
    return [{ code: 'T101', severity: 'BLOCK', word: text.error, title: text.notTaken, text: sentence }];
  }

  /* a cell without a figure: nothing yet, or what the unit said of it */
  function showEmpty(input) {
    notes(input, []);
    state(input, 'plain', input.dataset.excuse ? fill(text.excused, input.dataset.excuse) : text.empty);
  }

  /* where the figure of a cell stands on the server */
  function showSaved(input) {
    const findings = JSON.parse(input.dataset.findings || '[]');
    if (!showFindings(input, findings)) {
      state(input, 'ok', fill(text.saved, input.dataset.at));
    } else if (input.dataset.note) {
      state(input, 'ok', fill(text.savedNoted, input.dataset.at));
    }
  }

  window.baucu.turnout = {
    page, all, cells, rowOf, fill, nameOf, find, isRefused, isSilent, element, link, state, notes, look, openNote,
    showFindings, wrong, showEmpty, showSaved,
  };
})();
