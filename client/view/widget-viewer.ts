import css from '../styles/viewer.css'

export { SourceViewer } from './source-viewer.ts'

/** The styles of the viewer: the widget reads them with it, when the first source is opened. */
export const VIEWER_STYLES = css
