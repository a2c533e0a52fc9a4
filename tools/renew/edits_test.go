package renew_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/tools/files"
	"github.com/plumb-conformance/plumb/tools/renew"
)

const (
	pageOfFirst = "spec/pages/GenerateAggregateConfigRulesReport.md"
	module      = "../.."
)

// copyOfModule is a copy of the generated code of this module, of what it is made of, of what imports it and of what that needs.
func copyOfModule(t *testing.T) (root string) {
	t.Helper()
	root = t.TempDir()
	for _, part := range []string{
		"go.mod", "go.sum", "acs", "generated", "spec/pages", "spec/contract", "spec/words", "spec/GenerateAggregateConfigRulesReport.openapi.yaml",
		"spec/GenerateAggregateConfigRulesReport.statements.yaml", "conformance/operation", "conformance/reference", "conformance/scenario",
		"conformance/target", "conformance/verdict",
	} {
		err := filepath.WalkDir(filepath.Join(module, part), func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			name := entry.Name()
			if entry.IsDir() && (name == "testdata" || name == "generic" || name == "redisnonce") {
				return filepath.SkipDir
			}
			if entry.IsDir() || strings.HasSuffix(name, "_test.go") {
				return nil
			}
			content, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			put(t, filepath.Join(root, strings.TrimPrefix(path, module)), string(content))
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func put(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// made are the texts of all files that are made of pages.
func made(t *testing.T, root string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, pattern := range []string{"spec/G*.yaml", "generated/*/*.go"} {
		paths, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: %v %v", pattern, paths, err)
		}
		for _, path := range paths {
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			out[path] = string(content)
		}
	}
	return out
}

func regenerate(t *testing.T, settings renew.Settings) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	console := renew.Console{Out: &stdout, Err: &stderr, Files: &files.Writer{}}
	if err := renew.Regenerate(t.Context(), console, settings); err != nil {
		t.Fatalf("%v\n%s", err, &stderr)
	}
	return stdout.String()
}

// Whatever happens to the page, regenerating works, says what it means and where code written by hand has to follow; and a
// page that is put right again is all that it takes.
func TestEditsOfThePage(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles a copy of the module")
	}
	const (
		errorRow  = "|404|AccountNotExisted|Your account does not exist.|当前账号不存在。|\n"
		lastRow   = "|AggregatorId|String|是|ca-f632626622af0079\\*\\*\\*\\*|账号组的ID。"
		service   = "conformance/reference/service.go:"
		reference = "conformance/reference/"
	)
	tests := []struct {
		name string
		edit func(page string) string
		says []string
	}{
		{
			"a row of the error table removed", func(page string) string { return replaced(t, page, errorRow, "") },
			[]string{
				"clients  removed error/AccountNotExisted: who waits for this code no longer gets it", "servers  nothing breaks",
				"suite    3 scenarios fewer: error/AccountNotExisted/json",
				service, reference + "server.go:", "undefined: api.ErrAccountNotExisted (error AccountNotExisted is gone)",
				"gone: profile.yaml: provocations: AccountNotExisted: the page documents no such error",
				"gone: waivers.yaml: waiver of error/AccountNotExisted/json: there is no such scenario",
			},
		},
		{
			"a member of the result renamed", func(page string) string {
				_, answers, _ := strings.Cut(page, "## 返回数据")
				return replaced(t, page, answers, strings.ReplaceAll(answers, "AggregatorId", "GroupId"))
			},
			[]string{"clients  changed response/GroupId: AggregatorId -> GroupId", "servers  changed response/GroupId", service, "unknown field AggregatorId in struct literal", "(member AggregatorId is GroupId now)"},
		},
		{
			"a new required parameter", func(page string) string {
				return replaced(t, page, lastRow, "|RegionId|String|是|cn-hangzhou|地域ID。|\n"+lastRow)
			},
			[]string{"clients  added RegionId: requests without it are to be refused", "servers  added RegionId", service, "GenerateAggregateConfigRulesReport: parameter RegionId is new"},
		},
		{
			"ClientToken removed", func(page string) string { return withoutLine(page, "|ClientToken|") },
			[]string{"clients  removed ClientToken", service, "params.ClientToken undefined", "(parameter ClientToken is gone)", "gone: profile.yaml: fresh: ClientToken"},
		},
		{
			"a new error", func(page string) string {
				return replaced(t, page, errorRow, "|403|NoPermission|You are not authorized.|没有权限。|\n"+errorRow)
			},
			[]string{"clients  nothing breaks", "servers  added error/NoPermission", "suite    ", "scenarios more: error/NoPermission/", service, "error NoPermission is new"},
		},
		{
			"a limit tightened", func(page string) string { return replaced(t, page, "64个字符", "32个字符") },
			[]string{"clients  tightened ClientToken/max-length: 64 -> 32: some values", "servers  tightened ClientToken/max-length: 64 -> 32"},
		},
		{
			"another type", func(page string) string { return replaced(t, page, "|ClientToken|String|", "|ClientToken|Long|") },
			[]string{"ClientToken/type: string -> integer", service, "cannot use *params.ClientToken", "(parameter ClientToken has changed)"},
		},
	}
	root := copyOfModule(t)
	page := filepath.Join(root, pageOfFirst)
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(root, "profile.yaml"), "provocations: {AccountNotExisted: {headers: {X: y}}}\nfresh: {ClientToken: 'x-{8}'}\n")
	put(t, filepath.Join(root, "waivers.yaml"), "- {scenario: error/AccountNotExisted/json, fingerprint: {status: 200, code: '', check: c}, reason: r, owner: o, expires: 2099-01-01}\n")
	before := made(t, root)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			put(t, page, tt.edit(string(content)))
			said := strings.ReplaceAll(regenerate(t, renew.Settings{Root: root}), filepath.ToSlash(root)+"/", "")
			for _, want := range tt.says {
				if !strings.Contains(said, want) {
					t.Errorf("does not say %q:\n%s", want, said)
				}
			}
			for path, text := range before {
				put(t, path, text)
			}
			put(t, page, string(content))
		})
	}
	t.Run("put right again", func(t *testing.T) {
		put(t, page, replaced(t, string(content), errorRow, ""))
		regenerate(t, renew.Settings{Root: root})
		put(t, page, string(content))
		if said := regenerate(t, renew.Settings{Root: root}); strings.Contains(said, "undefined") {
			t.Errorf("still to edit by hand:\n%s", said)
		}
		for path, text := range made(t, root) {
			if text != before[path] {
				t.Errorf("%s is another than before", path)
			}
		}
	})
}

func replaced(t *testing.T, text, old, with string) string {
	t.Helper()
	if strings.Count(text, old) != 1 {
		t.Fatalf("%q is there %d times, expected once", old, strings.Count(text, old))
	}
	return strings.Replace(text, old, with, 1)
}

// withoutLine leaves out the line that begins with a text.
func withoutLine(text, beginning string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, beginning) {
			out.WriteString(line)
		}
	}
	return out.String()
}
