package renew_test

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/tools/files"
	"github.com/plumb-conformance/plumb/tools/renew"
)

const teahouse = "../../spec/compile/testdata/pages/"

// anywhere generates and gives what was said.
func anywhere(t *testing.T, to renew.Place, pages ...string) (stdout string, err error) {
	t.Helper()
	var out, said bytes.Buffer
	console := renew.Console{Out: &out, Err: &said, Files: &files.Writer{}}
	err = renew.Anywhere(t.Context(), console, pages, to)
	return out.String(), err
}

// goIn runs the go command in a folder, which must succeed.
func goIn(t *testing.T, folder string, arguments ...string) {
	t.Helper()
	if out, err := goCommand(t, folder, arguments...).CombinedOutput(); err != nil {
		t.Errorf("go %s: %v\n%s", strings.Join(arguments, " "), err, out)
	}
}

// goCommand is a go command in a folder. It asks nobody: a new module builds with what is there.
func goCommand(t *testing.T, folder string, arguments ...string) *exec.Cmd {
	t.Helper()
	command := exec.CommandContext(t.Context(), "go", arguments...)
	command.Dir = folder
	command.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "GOPROXY=off")
	return command
}

// replacing puts this checkout in the place of the released module.
func replacing(t *testing.T, folder string) {
	t.Helper()
	checkout, err := filepath.Abs(module)
	if err != nil {
		t.Fatal(err)
	}
	goIn(t, folder, "mod", "edit", "-replace=github.com/plumb-conformance/plumb="+checkout)
}

// servesAt runs a built server until the end of the test and gives the address that it says.
func servesAt(t *testing.T, binary string) string {
	t.Helper()
	server := exec.CommandContext(t.Context(), binary, "-addr", "127.0.0.1:0")
	said, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	line, err := bufio.NewReader(said).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimPrefix(strings.TrimSpace(line), "listening on ")
}

func read(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// TestAnEmptyFolder makes a module of five pages that builds at once and whose test, which runs the suite, passes; what is
// its owner's stays when another page comes, and a method that is written counts wherever it stands.
func TestAnEmptyFolder(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles a module")
	}
	folder := filepath.Join(t.TempDir(), "not", "there", "yet")
	to := renew.Place{Folder: folder, Module: "example.org/tea", Package: "teahouse", Version: "2021-03-04"} // SteepLeaf does not say its
	pages := []string{teahouse + "SteepLeaf.md", teahouse + "BrewTea.md", "testdata/SetTray.md"}             // the last has lists inside of an object
	for _, name := range []string{"BrewAgain", "BrewMore"} {                                                 // two that have a lid alike
		pages = append(pages, filepath.Join(t.TempDir(), name+".md"))
		put(t, pages[len(pages)-1], strings.ReplaceAll(read(t, "../../spec/change/testdata/BrewTea.md"), "BrewTea", name))
	}
	said, err := anywhere(t, to, pages...)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{
		"go.mod", "spec/pages/SteepLeaf.md", "spec/SteepLeaf.openapi.yaml", "spec/BrewTea.statements.yaml", "generated/steepleaf/rpc.gen.go", "generated/shared/types.gen.go",
		"teahouse/door.gen.go", "teahouse/service.go", "teahouse/brewtea.go", "teahouse/conformance_test.go", "cmd/teahouse/main.go",
	} {
		if _, err := os.Stat(filepath.Join(folder, path)); err != nil {
			t.Errorf("%v\n%s", err, said)
		}
	}
	if mod := read(t, filepath.Join(folder, "go.mod")); !strings.HasPrefix(mod, "module example.org/tea\n\ngo 1.26.0\n\nrequire github.com/plumb-conformance/plumb ") {
		t.Errorf("go.mod is %s", mod)
	}
	replacing(t, folder)
	goIn(t, folder, "vet", "./...")
	goIn(t, folder, "test", "./...")
	binary := filepath.Join(t.TempDir(), "server")
	goIn(t, folder, "build", "-o", binary, "./cmd/teahouse")
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, servesAt(t, binary)+"/?Action=BrewTea&Version=2021-03-04", nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	if body, err := io.ReadAll(response.Body); err != nil || response.StatusCode != http.StatusBadRequest || !strings.Contains(string(body), "RequestId") {
		t.Errorf("an unsigned request: %d %s %v", response.StatusCode, body, err)
	}

	method := filepath.Join(folder, "teahouse", "brewtea.go")
	mine := read(t, method)
	if err := os.Remove(method); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(folder, "teahouse", "mine.go"), mine)
	to.Module, to.Version = "", "" // the folder has both by now
	if said, err = anywhere(t, to, teahouse+"PourCup.md"); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(method); err == nil {
		t.Error("a method that stands in another file was written again")
	}
	if !strings.Contains(said, "what changed of PourCup:") || !strings.Contains(said, "unchanged "+filepath.ToSlash(folder)+"/generated/brewtea") {
		t.Errorf("said\n%s", said)
	}
	goIn(t, folder, "vet", "./...")

	wrong := replaced(t, mine, "return generic.Answer[brewtea.Result](ctx, s.answers)", "return &brewtea.Result{}, nil")
	wrong = replaced(t, replaced(t, wrong, "ctx context.Context", "_ context.Context"), "\"github.com/plumb-conformance/plumb/conformance/reference/generic\"\n", "\n")
	put(t, filepath.Join(folder, "teahouse", "mine.go"), wrong)
	out, err := goCommand(t, folder, "test", "./...").CombinedOutput()
	if err == nil || !strings.Contains(string(out), "BrewTea.md:") || !strings.Contains(string(out), "fail ") {
		t.Errorf("a method that answers nothing: %v\n%s", err, out)
	}
}

// TestAFolderOfAModule: the import path is that of the folder, there is no go.mod but the module's, and the package has the name that
// was asked for.
func TestAFolderOfAModule(t *testing.T) {
	root := t.TempDir()
	put(t, filepath.Join(root, "go.mod"), "module example.org/house // mine\n\ngo 1.26.0\n")
	folder := filepath.Join(root, "internal", "tea")
	if _, err := anywhere(t, renew.Place{Folder: folder, Package: "kettle"}, teahouse+"BrewTea.md"); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
		t.Error("there is a go.mod in it")
	}
	for file, has := range map[string]string{
		"kettle/service.go":          `"example.org/house/internal/tea/spec"`,
		"kettle/door.gen.go":         `"example.org/house/internal/tea/generated/brewtea"`,
		"cmd/kettle/main.go":         `"example.org/house/internal/tea/kettle"`,
		"spec/spec.gen.go":           `const Version = ""`,
		"kettle/brewtea.go":          "package kettle",
		"kettle/conformance_test.go": "package kettle_test",
	} {
		if text := read(t, filepath.Join(folder, file)); !strings.Contains(text, has) {
			t.Errorf("%s has no %s:\n%s", file, has, text)
		}
	}
}

// A page whose file name Go does not embed is kept by the name of its operation.
func TestAFileNameThatIsNotEmbedded(t *testing.T) {
	folder, page := t.TempDir(), filepath.Join(t.TempDir(), "冲泡（茶）.md")
	put(t, page, read(t, teahouse+"BrewTea.md"))
	if _, err := anywhere(t, renew.Place{Folder: folder, Module: "m"}, page); err != nil {
		t.Fatal(err)
	}
	if text := read(t, filepath.Join(folder, "spec", "BrewTea.statements.yaml")); !strings.Contains(text, "page: BrewTea.md\n") {
		t.Errorf("the statements cite another page:\n%.200s", text)
	}
	if pages, _ := filepath.Glob(filepath.Join(folder, "spec", "pages", "*")); len(pages) != 1 || filepath.Base(pages[0]) != "BrewTea.md" {
		t.Errorf("pages %v", pages)
	}
}

// A mistake is named by its flag with what was expected, and nothing is written.
func TestAnywhereRefuses(t *testing.T) {
	house := t.TempDir()
	put(t, filepath.Join(house, "go.mod"), "module example.org/house\n")
	file := filepath.Join(house, "go.mod")
	broken := filepath.Join(t.TempDir(), "Broken.md")
	put(t, broken, "no page\n")
	silent := teahouse + "SteepLeaf.md"
	good := teahouse + "BrewTea.md"
	twin := filepath.Join(t.TempDir(), "BrewTea.md")
	put(t, twin, read(t, good))
	other := filepath.Join(t.TempDir(), "Other.md")
	put(t, other, read(t, good))
	tests := []struct {
		name  string
		to    renew.Place
		pages []string
		says  string
	}{
		{"no module", renew.Place{}, []string{good}, "--module: expected the path of a new module, such as example.org/widget: there is no go.mod in"},
		{"another module", renew.Place{Folder: house, Module: "example.org/other"}, []string{good}, "is of example.org/house; expected that, or no --module"},
		{"no path of a module", renew.Place{Module: "a b"}, []string{good}, `--module "a b": expected the path of a module`},
		{"a file", renew.Place{Folder: file}, []string{good}, "is a file, expected a folder"},
		{"no name of a package", renew.Place{Module: "m", Package: "Tea"}, []string{good}, `--package "Tea": expected a name of small letters and digits`},
		{"a keyword", renew.Place{Module: "m", Package: "func"}, []string{good}, "--package"},
		{"a name that is taken", renew.Place{Module: "m", Package: "spec"}, []string{good}, `--package "spec": expected another name than`},
		{"a page that is not there", renew.Place{Module: "m"}, []string{good, "no.md"}, "page: open no.md"},
		{"a page that is none", renew.Place{Module: "m"}, []string{good, broken}, "Broken.md: the page cannot be compiled"},
		{"two pages of one file name", renew.Place{Module: "m"}, []string{good, twin}, "has the file name of"},
		{"one operation twice", renew.Place{Module: "m"}, []string{good, other}, "is of the operation BrewTea, as is"},
		{"no version", renew.Place{Module: "m"}, []string{silent}, "SteepLeaf.md: the page does not say its version of the API; expected --version YYYY-MM-DD"},
		{"a version that is none", renew.Place{Module: "m", Version: "1"}, []string{silent}, `--version "1": expected a version of the API, YYYY-MM-DD`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fresh := tt.to.Folder == ""
			if fresh {
				tt.to.Folder = filepath.Join(t.TempDir(), "new")
			}
			_, err := anywhere(t, tt.to, tt.pages...)
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %v, want %q", err, tt.says)
			}
			if _, err := os.Stat(tt.to.Folder); fresh && err == nil {
				t.Error("something was written")
			}
		})
	}
	if left, _ := filepath.Glob(filepath.Join(house, "*")); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}
