// The gate of the desk: no page of it is made before who asks was let in, and a form that comes too late is kept.
import { defineMiddleware } from 'astro:middleware';
import { addressIn, splitAddress } from '#i18n/addresses.ts';
import { isDesk, isEntrance, lacksSlash } from '#server/desk/routes.ts';
import { keepFields } from '#server/desk/sign-in.ts';
import { enter, personOf } from '#server/desk/visit.ts';
import { isFromOwnSite } from '#server/own-site.ts';

const FOREIGN =
  'Formulir ini tidak dikirim dari halaman situs ini.\nThis form was not sent from a page of this site.\n';

const UNREADABLE = 'Isian formulir tidak terbaca.\nThe fields of this form cannot be read.\n';

export const guardDesk = defineMiddleware(
  async ({ url, request, isPrerendered, cookies, locals, redirect }, next) => {
    const { language, path } = splitAddress(url.pathname);
    if (isPrerendered || !isDesk(path)) return next();
    const isAct = request.method === 'POST';
    if (!isAct && lacksSlash(path)) return redirect(`${url.pathname}/${url.search}`, 308);
    if (isAct && !isFromOwnSite(request)) return new Response(FOREIGN, { status: 403 });
    // Its own copy: the page reads the form as well.
    const form = isAct
      ? await request
          .clone()
          .formData()
          .catch(() => null)
      : null;
    if (isAct && form === null) return new Response(UNREADABLE, { status: 400 });
    const person = personOf(request, cookies, url);
    locals.person = person;
    if (isEntrance(path)) return next();
    const entrance = await enter(person, path, isAct);
    if (entrance.kind === 'unknown') return next('/tidak-ada/');
    if (entrance.kind === 'in') {
      locals.desk = entrance.visit;
      return next();
    }
    const door = addressIn(language, '/kelola/masuk/');
    if (form === null) return redirect(`${door}?kembali=${encodeURIComponent(url.pathname)}`, 303);
    locals.interrupted = { back: url.pathname, kept: keepFields(form) };
    return next(door);
  },
);
