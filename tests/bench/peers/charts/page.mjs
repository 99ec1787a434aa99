// The figures of a unit page as Chart.js draws them in the browser, with only the parts it needs; data in window.figures.
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale);

for (const { id, labels, datasets } of window.figures) {
  const options = { indexAxis: 'y', scales: { x: { min: 1, max: 4 } } };
  new Chart(document.getElementById(id), { type: 'bar', data: { labels, datasets }, options });
}
