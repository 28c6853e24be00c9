/** Rules of this house that no linter brings; run by oxlint, which takes what is written for ESLint. */

/** A rule that complains with one sentence wherever one of the selectors matches. */
const refuse = (message, ...selectors) => ({
  create: (context) =>
    Object.fromEntries(selectors.map((selector) => [selector, (node) => context.report({ node, message })])),
});

const drawers = /^(index|utils?|helpers?|common|managers?|services?)$/;

/** File names say what is inside: kebab-case, no drawers that anything may be thrown into, no barrels. */
const fileName = {
  create: (context) => ({
    Program(node) {
      const parts = context.filename.split('/').slice(-2);
      const name = parts[1].replace(/([.]test|[.]config|[.]d)?[.]tsx?$/, '');
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
        context.report({ node, message: `“${parts[1]}” is not kebab-case.` });
      for (const word of [parts[0], name]) {
        if (drawers.test(word)) context.report({ node, message: `“${word}” does not say what is inside.` });
      }
    },
  }),
};

const clock = refuse(
  'Time is passed in, never taken: only clock.ts asks for it.',
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
);

const settings = refuse(
  'Settings are read in one file: bot-server/src/config.ts, or the settings file of a script.',
  'MemberExpression[object.name="process"][property.name="env"]',
);

const namedExports = refuse('Export it by name.', 'ExportDefaultDeclaration');

const fileExtensions = refuse(
  'Write the extension of the file.',
  ':matches(ImportDeclaration, ExportAllDeclaration, ExportNamedDeclaration)[source.value=/^[.]{1,2}\\u002F(?!.*[.][a-z]+([?].*)?$)/]',
);

const lifting = /^\s*(eslint|oxlint)(-|\s|$)/;
const lifted = /^\s*oxlint-disable-(next-)?line [a-z0-9/-]+(, [a-z0-9/-]+)* -- \S/;

/** A rule is lifted by name, for one line, for a reason that stands beside it: never for a block or a whole file. */
const liftedRules = {
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (lifting.test(comment.value) && !lifted.test(comment.value))
          context.report({
            loc: comment.loc,
            message: 'Lift a rule for one line: oxlint-disable-next-line THE-RULE -- THE REASON',
          });
      }
    },
  }),
};

export default {
  meta: { name: 'house' },
  rules: {
    'file-name': fileName,
    clock,
    settings,
    'named-exports': namedExports,
    'file-extensions': fileExtensions,
    'lifted-rules': liftedRules,
  },
};
