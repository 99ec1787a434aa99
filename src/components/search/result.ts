// Builds the list item of one search result out of text nodes, so that no result can bring markup along.
import type { Answer, PageAnswer } from './engine.ts';
import { splitMarks } from './excerpt.ts';

function linkTo({ url, title }: Answer): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  return link;
}

function paragraphOf(excerpt: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  for (const { text, marked } of splitMarks(excerpt)) {
    if (!marked) {
      paragraph.append(text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    paragraph.append(mark);
  }
  return paragraph;
}

/** Title, excerpt and the sections in which the words stand. */
export function listItem(page: PageAnswer): HTMLLIElement {
  const item = document.createElement('li');
  item.append(linkTo(page), paragraphOf(page.excerpt));
  if (page.sections.length === 0) return item;
  const sections = document.createElement('ul');
  for (const section of page.sections) {
    const entry = document.createElement('li');
    entry.append(linkTo(section));
    sections.append(entry);
  }
  item.append(sections);
  return item;
}
