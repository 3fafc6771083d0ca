/*
 * The findings beside a form, each with its text for the typist, and the explanations they ask for.
 * What is being written in an explanation stays there, however often the findings change.
 */
(function () {
  'use strict';

  const STYLES = { INCIDENT: 'fnd-e', BLOCK: 'fnd-e', EXPLAIN: 'fnd-w', INFO: 'fnd-i' };
  const ICONS = { INCIDENT: 'alert', BLOCK: 'oct', EXPLAIN: 'alert', INFO: 'info' };
  const CHIPS = [['INCIDENT', 'st-incident'], ['BLOCK', 'chip-err'], ['EXPLAIN', 'chip-warn']];
  const asksText = (found) => found.severity === 'INCIDENT' || found.severity === 'EXPLAIN';

  function element(name, style, ...content) {
    const made = document.createElement(name);
    made.className = style;
    made.append(...content);
    return made;
  }

  /*
   * @param page with icon(name), say(word, ...values), inputOf(field), mark(field, sentence),
   *   write(code, text) which saves an explanation, after() which is where one goes when all are given
   * @param findings, texts as the server told them; explains: whether texts may be written
   */
  function Findings(page, findings, texts, explains) {
    this.page = page;
    this.list = document.querySelector('[data-findings]');
    this.counts = document.querySelector('[data-counts]');
    this.findings = findings;
    this.texts = texts;
    this.explains = explains;
    this.unsaved = new Map();
  }

  Findings.prototype.told = function (findings, texts) {
    this.findings = findings;
    this.texts = texts || this.texts;
    this.draw();
  };

  /* what still asks for words */
  Findings.prototype.unanswered = function () {
    return this.findings.filter((found) => asksText(found) && !this.texts[found.code]);
  };

  Findings.prototype.blocking = function () {
    return this.findings.filter((found) => found.severity === 'BLOCK').length;
  };

  /* Fields nobody has come to yet are not wrong: they are said in one line, not as an error. */
  Findings.prototype.isOnlyBlank = function (found) {
    const inputs = found.fields.map((place) => this.page.inputOf(place.name));
    return found.code === 'C101' && inputs.length > 0
      && inputs.every((input) => input && input.value === '');
  };

  Findings.prototype.draw = function () {
    const held = document.activeElement && document.activeElement.dataset.explain;
    const shown = this.findings.filter((found) => !this.isOnlyBlank(found));
    const blank = this.findings.find((found) => this.isOnlyBlank(found));
    const lines = shown.map((found) => this.box(found));
    if (!shown.length) {
      lines.push(element('p', 'soft', this.page.say(
        document.querySelector('[data-field]') ? 'nothing' : 'nothingYet')));
    }
    if (blank) {
      lines.push(element('p', 'soft fnd-left', this.page.say('left', blank.fields.length)));
    }
    this.list.replaceChildren(...lines);
    this.counts.replaceChildren(...this.chips(shown));
    this.markFields(shown);
    this.hint();
    const again = held && document.getElementById('x-' + held);
    if (again) {
      again.focus();
    }
  };

  /* The last field of a broken rule shows it: the one typed last is the one to look at first. */
  Findings.prototype.markFields = function (shown) {
    (this.marked || []).forEach((field) => this.page.mark(field, null));
    this.marked = [];
    shown.filter((found) => found.severity === 'BLOCK' || found.severity === 'INCIDENT')
      .filter((found) => !(asksText(found) && this.texts[found.code]))
      .forEach((found) => {
        const place = found.fields.map((each) => each.name)
          .filter((field) => this.page.inputOf(field)).pop();
        if (place && !this.marked.includes(place)) {
          this.page.mark(place, found.title);
          this.marked.push(place);
        }
      });
  };

  Findings.prototype.chips = function (shown) {
    return CHIPS.map(([severity, style]) => {
      const count = shown.filter((found) => found.severity === severity).length;
      return count && element('span', 'chip ' + style, this.page.icon(ICONS[severity]),
        this.page.say('count' + severity, count));
    }).filter(Boolean);
  };

  Findings.prototype.box = function (found) {
    const text = this.texts[found.code];
    const done = asksText(found) && text;
    const told = found.severity === 'INCIDENT' ? 'reported' : 'explained';
    const head = element('div', 'fnd-h',
      element('span', 'fnd-c', this.page.icon(done ? 'check' : ICONS[found.severity]),
        found.word + ' ' + found.code + (done ? ' · ' + this.page.say(told) : '')),
      element('span', 'push row row-2 wrap', ...this.places(found)));
    const box = element('article', 'fnd ' + (done ? 'fnd-done' : STYLES[found.severity]), head,
      element('p', 'fnd-t', found.title),
      element('p', 'fnd-p', found.text + ' (' + found.article + ')'));
    const place = done ? null : this.shownFields(found)[0];
    if (place) {
      const go = this.link(place, 'fnd-go', this.page.say('goTo', place.word));
      box.append(element('p', 'fnd-p', go));
    }
    box.dataset.code = found.code;
    if (asksText(found) && this.explains) {
      box.append(this.explanation(found, text));
    } else if (text) {
      box.append(element('p', 'fnd-p', '“' + text + '”'));
    }
    return box;
  };

  Findings.prototype.shownFields = function (found) {
    return found.fields.filter((place) => place.number && this.page.inputOf(place.name));
  };

  Findings.prototype.link = function (place, style, words) {
    const input = this.page.inputOf(place.name);
    const link = element('a', style, words);
    link.href = '#' + input.id;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      input.focus();
    });
    return link;
  };

  Findings.prototype.places = function (found) {
    return this.shownFields(found).map((place) => {
      const link = this.link(place, 'fno', place.number);
      link.setAttribute('aria-label', place.word);
      return link;
    });
  };

  Findings.prototype.open = function () {
    return Array.from(this.list.querySelectorAll('.fnd:not(.fnd-done)'));
  };

  /* The key stands at the finding it leads to. */
  Findings.prototype.hint = function () {
    this.list.querySelectorAll('.fnd-go .kbd').forEach((key) => key.remove());
    const boxes = this.open();
    const next = boxes.length && boxes[this.following(boxes)].querySelector('.fnd-go');
    if (next) {
      next.append(' ', element('kbd', 'kbd', 'F8'));
    }
  };

  Findings.prototype.following = function (boxes) {
    return ((this.at === undefined ? -1 : this.at) + 1) % boxes.length;
  };

  Findings.prototype.explanation = function (found, text) {
    const incident = found.severity === 'INCIDENT';
    const area = element('textarea', 'inp');
    area.id = 'x-' + found.code;
    area.rows = incident ? 3 : 2;
    area.dataset.limit = this.list.dataset.reason;
    area.dataset.explain = found.code;
    area.value = this.unsaved.has(found.code) ? this.unsaved.get(found.code) : text || '';
    area.addEventListener('input', () => this.unsaved.set(found.code, area.value));
    const label = element('label', '', this.page.say(incident ? 'report' : 'explanation'));
    label.htmlFor = area.id;
    const button = element('button', 'btn btn-sm', this.page.say(
      (incident ? 'report' : 'explain') + (text ? 'Again' : 'Save')));
    button.type = 'button';
    button.addEventListener('click', () => this.save(found.code, area.value));
    return element('div', 'field fnd-x', label, area, button);
  };

  Findings.prototype.save = async function (code, text) {
    const answer = await this.page.write(code, text);
    if (answer) {
      this.unsaved.delete(code);
      this.told(answer.findings, answer.texts);
      const next = this.unanswered()[0];
      (next ? document.getElementById('x-' + next.code) : this.page.after()).focus();
    }
    return Boolean(answer);
  };

  /* Everything that was written but not saved yet; false where one could not be. */
  Findings.prototype.saveAll = async function () {
    for (const [code, text] of Array.from(this.unsaved)) {
      const asked = this.findings.some((found) => found.code === code && asksText(found));
      if (asked && text.trim() && text !== this.texts[code] && !(await this.save(code, text))) {
        return false;
      }
    }
    return true;
  };

  Findings.prototype.isWriting = function () {
    return Array.from(this.unsaved).some(
      ([code, text]) => text.trim() && text !== (this.texts[code] || ''));
  };

  /* F8: from finding to finding, those without a text first */
  Findings.prototype.next = function () {
    const boxes = this.open();
    if (boxes.length) {
      this.at = this.following(boxes);
      const box = boxes[this.at];
      const link = box.querySelector('.fnd-go');
      const text = box.querySelector('textarea');
      box.scrollIntoView({ block: 'nearest' });
      if (link) {
        link.click();
      } else if (text) {
        text.focus();
      }
      this.hint();
    }
  };

  /* F2: to the text of the finding that a field is in */
  Findings.prototype.noteOn = function (field) {
    const found = this.findings.find((each) => document.getElementById('x-' + each.code)
      && each.fields.some((place) => place.name === field));
    if (found) {
      document.getElementById('x-' + found.code).focus();
    }
  };

  window.baucu.Findings = Findings;
})();
