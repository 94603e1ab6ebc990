/** The fields of a type as rows: path, type, unit and comment; objects inside are opened. */

import ts from 'typescript';

/**
 * @param {{ yuan?: boolean }} [said] whether the comment above says that amounts are in yuan
 * @returns {{ path: string, optional: boolean, type: string, text: string, unit: string }[]}
 */
export function fields(node, path, checker, said = {}) {
  if (!node) return [];
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeLiteralNode(node)) {
    const names = new Set(node.members.map((member) => member.name?.getText()));
    return node.members.flatMap((member) => row(member, path, names, checker, said));
  }
  const [inner, suffix] = opened(node);
  return inner ? fields(inner, `${path}${suffix}`, checker, said) : [];
}

/** The signature of a function without its name, in one line: objects that have rows of their own are folded. */
export function folded({ typeParameters, parameters, type }) {
  const short = (node) => {
    if (!node) return 'void';
    const [inner] = opened(node);
    if (!inner) return node.getText();
    return node.getText().replace(inner.getText(), '{ … }');
  };
  const typed = typeParameters ? `<${typeParameters.map((one) => one.getText()).join(', ')}>` : '';
  const asked = parameters.map((one) => {
    const rest = one.dotDotDotToken ? '...' : '';
    return `${rest}${one.name.getText()}${one.questionToken ? '?' : ''}: ${short(one.type)}`;
  });
  return `${typed}(${asked.join(', ')}): ${short(type)};`.replace(/\s+/g, ' ');
}

/** The object inside of a list, of `readonly`, of `X | null`, or of an intersection with it. */
function opened(node) {
  if (ts.isTypeLiteralNode(node)) return [node, ''];
  if (ts.isTypeOperatorNode(node) || ts.isParenthesizedTypeNode(node)) return opened(node.type);
  if (ts.isArrayTypeNode(node)) {
    const [inner, suffix] = opened(node.elementType);
    return [inner, `[]${suffix}`];
  }
  if (ts.isTypeReferenceNode(node) && /^(Promise|Readonly)$/.test(node.typeName.getText())) return opened(node.typeArguments[0]);
  if (ts.isIntersectionTypeNode(node) || ts.isUnionTypeNode(node)) {
    const inside = node.types.map(opened).filter(([inner]) => inner);
    return inside.length === 1 ? inside[0] : [null, ''];
  }
  return [null, ''];
}

function row(member, path, names, checker, said) {
  if (!member.name) return [];
  const name = member.name.getText().replace(/^'|'$/g, '');
  const whole = path ? `${path}.${name}` : name;
  const symbol = checker.getSymbolAtLocation(member.name);
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker)).trim();
  const optional = Boolean(member.questionToken);
  if (ts.isMethodSignature(member) || ts.isMethodDeclaration(member)) {
    const signature = `(${member.parameters.map((one) => one.getText()).join(', ')}) => ${member.type?.getText() ?? 'void'}`;
    return [{ path: whole, optional, type: signature, text, unit: '' }];
  }
  const inside = member.type ? fields(member.type, whole, checker, said) : [];
  const type = inside.length ? shell(member.type) : (member.type?.getText() ?? 'unknown');
  return [{ path: whole, optional, type, text, unit: unitOf(name, type, names, said) }, ...inside];
}

/** An object whose fields have rows of their own. */
function shell(node) {
  const [, suffix] = opened(node);
  const others = ts.isIntersectionTypeNode(node) ? node.types.filter((one) => !ts.isTypeLiteralNode(one)).map((one) => `${one.getText()} & `) : [];
  return `${others.join('')}object${suffix}`;
}

const UNITS = { Amount: 'yuan', Decimal: 'fraction', DateText: 'date', LocalTimeText: 'date and time', LoanParts: 'yuan' };

/** What is text and no amount, wherever it stands. */
const NO_AMOUNTS = ['id', 'name'];

/** The unit that a field's name and type tell; `names` are those beside it. */
export function unitOf(name, type, names, { yuan = false } = {}) {
  const plain = type.replace(/\breadonly\b|\[\]|\| null/g, '').trim();
  if (UNITS[plain]) return UNITS[plain];
  if (/Fen$/.test(name)) return 'fen';
  if (/Pct$/.test(name)) return '%';
  if (plain === 'string' && names.has(`${name}Fen`)) return 'yuan';
  if (plain === 'string' && names.has(`${name}Pct`)) return 'fraction';
  if (plain === 'number' && /days$/i.test(name)) return 'days';
  return yuan && plain === 'string' && !NO_AMOUNTS.includes(name) ? 'yuan' : '';
}
