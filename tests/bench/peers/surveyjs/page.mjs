// A citizen form as SurveyJS draws it: its own script and style, one page, the questions in window.questions.
import 'survey-core/survey-core.fontless.min.css';
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';

const elements = window.questions.map(({ id, text, choices }) => ({
  type: 'radiogroup',
  name: id,
  title: text,
  choices,
}));
const comment = { type: 'comment', name: 'comment', title: 'Komentar', maxLength: 500 };
const survey = new Model({ elements: [...elements, comment], locale: 'id' });
renderSurvey(survey, document.getElementById('survey'));
