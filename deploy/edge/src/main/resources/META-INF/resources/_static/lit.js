// The one place that knows which lit-html this is; the path carries its version, so a browser may keep it for good.
export { html, nothing, render } from '/_static/lit-html/${lit-html.version}/lit-html.js';
export { repeat } from '/_static/lit-html/${lit-html.version}/directives/repeat.js';
