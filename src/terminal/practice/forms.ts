import type { Form } from '../../quiz/asked.ts';
import { arrange } from './arrange.ts';
import type { FormView } from './form-view.ts';
import { match } from './match.ts';
import { pick, pickMany } from './pick.ts';
import { say, type } from './written.ts';

const views = { pick, 'pick-many': pickMany, arrange, match, type, say } satisfies { readonly [K in Form['kind']]: FormView<Extract<Form, { kind: K }>> };

/** The view of a form; the compiler cannot see that kind and view agree. */
export function viewOf(form: Form): FormView<Form> {
  return views[form.kind] as unknown as FormView<Form>;
}
