// What an author sees in an editor: completion, explanations and red lines, with the schemas of this repository.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Server } from './server.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Where the texts pretend to stand: in the folder of protocols of an example. */
const file = path.join(root, 'examples', 'minimo', 'protocolos', 'ventanilla.yaml');
const modeline = (schema) => `# yaml-language-server: $schema=../../../schema/${schema}.schema.json\n`;
const START = 'nombre: Ventanilla\ntipo: ventanilla\netapas:\n  atencion: Pide su certificado.\n';
const STEP = `${START}pasos:\n  - nombre: Saludar\n    `;

let server;
before(async () => {
  server = await Server.start(root);
});
after(() => server.stop());

const open = (text, schema = 'protocolo') => server.open(file, modeline(schema) + text);
const labels = async (text, schema) => (await server.complete(await open(text, schema))).map((item) => item.label);
const explanation = async (text, schema) => server.hover(await open(text, schema));
const problems = async (text, schema) =>
  (await server.problems(await open(text, schema))).map(({ message, range }) => `${range.start.line}: ${message}`);

test('the keys of a protocol are offered', async () => {
  const keys = await labels('¦');
  for (const key of ['nombre', 'tipo', 'etapas', 'pasos', 'metricas', 'excepciones']) {
    assert.ok(keys.includes(key), key);
  }
  assert.ok(keys.includes('Protocolo completo'));
});

test('a key that is written is not offered again', async () => {
  const keys = await labels(`${START}¦`);
  assert.ok(!keys.includes('nombre'));
  assert.ok(keys.includes('pasos'));
});

test('a key is written with its colon and nothing of an example', async () => {
  const items = await server.complete(await open(`${START}¦`));
  for (const item of items.filter(({ label }) => ['telefono', 'horario', 'responsable'].includes(label))) {
    assert.equal(item.textEdit.newText.trimEnd(), `${item.label}:`);
  }
});

test('the keys of a step, and a whole step', async () => {
  const keys = await labels(`${START}pasos:\n  - ¦`);
  for (const key of ['nombre', 'lineamientos', 'saludo', 'Paso', 'Paso con decisión']) {
    assert.ok(keys.includes(key), key);
  }
  assert.ok((await labels(`${START}pasos: ¦`)).includes('- Paso'));
});

test('closed values are offered, and nothing else', async () => {
  assert.deepEqual(await labels(`${START}estado: ¦`), ['borrador', 'vigente', 'suspendido', 'retirado']);
  assert.ok((await labels(`${START}tipo: ¦`)).includes('ventanilla'));
  assert.deepEqual(await labels(`${START}etapas:\n  ¦`), ['preparacion', 'atencion', 'cierre']);
  assert.ok((await labels(`${STEP}informa: [¦]`)).includes('tiempo_espera'));
  assert.ok((await labels(`${START}metricas:\n  - usa: ¦`)).includes('espera-media'));
});

test('yes and no are offered, and neither is offered for a text', async () => {
  assert.deepEqual(await labels(`${STEP}fin: ¦`), ['sí', '"no"']);
  assert.deepEqual(await labels(`${START}responsable: ¦`), []);
});

test('values with a grammar are shown by example', async () => {
  assert.ok((await labels(`${START}horario: ¦`)).includes('lunes a viernes, 8:00 a 17:00'));
  assert.ok((await labels(`${START}metricas:\n  - frecuencia: ¦`)).includes('mensual'));
});

test('a key explains itself', async () => {
  const said = await explanation(`${STEP}inf¦orma: [avance]\n`);
  assert.match(said, /Qué se le informa a la persona/);
  assert.match(said, /Ejemplo: `informa: \[tiempo_espera, siguiente_paso\]`/);
  assert.match(await explanation(`${START}est¦ado: vigente\n`), /Si falta: `borrador`/);
  assert.match(await explanation('nom¦bre: V\n'), /Obligatoria: sí/);
});

test('closed values are explained', async () => {
  assert.match(await explanation(`nombre: V\ntipo: cal¦l_center\n`), /`call_center`: Línea con agentes/);
});

test('explanations speak English where the schema does', async () => {
  assert.match(await explanation('nom¦bre: V\n', 'en/protocolo'), /Compulsory: yes/);
});

test('what is well written has no red line', async () => {
  assert.deepEqual(await problems(`${STEP}saludo: Buenos días.\n`), []);
  const odd = 'saludo: 018000\n    fin: no\n    espera: sí\n    tiempo: 5 min\n    pide: cedula\n    lineamientos: true\n';
  assert.deepEqual(await problems(STEP + odd), []);
});

test('what is wrong has one, and says what to write', async () => {
  const [missing] = await problems(START);
  assert.match(missing, /pasos/);
  assert.deepEqual(await problems(`${STEP}saludo: Hola\nestado: vigentte\n`), [
    '8: Aquí va un estado: borrador, vigente, suspendido, retirado',
  ]);
  const [unknown] = await problems(`${STEP}saludoo: Hola\n`);
  assert.match(unknown, /^7: .*saludoo/);
  const [date] = await problems(`${STEP}saludo: Hola\ndocumento:\n  vigente_desde: mañana\n`);
  assert.match(date, /^9: Aquí va una fecha/);
  const [text] = await problems(`${STEP}saludo: { a: 1 }\n`);
  assert.match(text, /^7: Aquí va un texto/);
});

test('every kind of file has its schema', async () => {
  assert.ok((await labels('¦', 'entidad')).includes('formato'));
  assert.ok((await labels('¦', 'servicio')).includes('requisitos'));
  assert.ok((await labels('datos:\n  - ¦', 'datos')).includes('finalidad'));
  assert.ok((await labels('frases:\n  - texto: Hola\n    ¦', 'comunes')).includes('para'));
  assert.ok((await labels('publicaciones:\n  - que: ¦', 'publicaciones')).includes('requisitos'));
  assert.ok((await labels('¦', 'glosario')).includes('siglas'));
  assert.ok((await labels('segmentos:\n  - ¦', 'caracterizacion')).includes('necesidades'));
  assert.ok((await labels('circunstancias:\n  - tipo: ¦', 'circunstancias')).includes('contingencia'));
});
