package conformance_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/plumb-conformance/plumb/"

// firewall says what the non-test code of a folder must not import, and why. Paths are prefixes; own packages are
// written from the root of the module.
type firewall struct {
	folder    string
	forbidden []string
	why       string
}

func firewalls() []firewall {
	world := []string{"net", "net/http", "os", "os/exec", "math/rand", "crypto/rand", "github.com/onsi/"}
	except := func(list []string, allowed ...string) []string {
		return slices.DeleteFunc(slices.Clone(list), func(p string) bool { return slices.Contains(allowed, p) })
	}
	return []firewall{
		{"spec/page", append([]string{module}, world...), "reading a page is pure and knows nothing of what is made of it"},
		{"spec/compile", append([]string{module + "acs", module + "conformance", module + "generated", module + "tools"}, world...), "compiling is pure and knows only pages"},
		{"acs", []string{module + "spec", module + "conformance", module + "generated", module + "tools", "github.com/onsi/", "github.com/getkin/"}, "the protocol runtime stands below everything that is built on it"},
		{"generated", []string{module + "spec", module + "conformance", module + "tools", "github.com/onsi/", "github.com/getkin/"}, "generated code runs on acs alone"},
		{"conformance/verdict", append([]string{module}, world...), "the algebra of verdicts knows nothing else"},
		{"conformance/answer", append([]string{module}, world...), "reading a body is pure"},
		{"conformance/exchange", append([]string{module}, world...), "exchanges are data"},
		{"conformance/operation", append([]string{module + "acs", module + "generated", module + "spec"}, world...), "the model comes from the description alone"},
		{"conformance/scenario", append([]string{module + "acs", module + "generated", module + "spec", module + "conformance/probe"}, world...), "deriving scenarios is pure"},
		{"conformance/judge", append([]string{module + "acs", module + "generated", module + "spec", module + "conformance/probe"}, world...), "judging is apart from probing"},
		{"conformance/target", append([]string{module + "generated", module + "spec", module + "conformance/probe"}, world...), "a profile is data"},
		{"conformance/report", append([]string{module + "acs", module + "generated", module + "spec", module + "conformance/probe"}, world...), "a report is made of results"},
		{"conformance/probe", append([]string{module + "generated", module + "spec"}, except(world, "net", "net/http")...), "probing gets its randomness and its clock from outside"},
		{"conformance/run", append([]string{module + "generated", module + "conformance/reference", "github.com/onsi/"}, except(world, "github.com/onsi/")...), "a run knows neither ginkgo nor any server"},
		{"conformance/reference", []string{module + "spec", module + "conformance/scenario", module + "conformance/judge", module + "conformance/probe", "github.com/onsi/"}, "the reference server must not know how it is judged"},
		{"conformance/fault", append([]string{module + "spec", module + "conformance/judge", module + "conformance/probe", module + "conformance/run", module + "conformance/report", module + "conformance/verdict"}, except(world, "net/http")...), "a fault must not know how it is found"},
		{"conformance/matrix", append([]string{module + "generated", module + "spec"}, except(world, "net", "net/http")...), "the matrix knows suite and faults, and neither's inside"},
		{"tools", []string{module + "generated"}, "the command knows no operation but through the reference server"},
	}
}

// TestPackagesImportOnlyWhatTheyMay keeps the way of the data one way.
func TestPackagesImportOnlyWhatTheyMay(t *testing.T) {
	for _, wall := range firewalls() {
		t.Run(wall.folder, func(t *testing.T) {
			checked := 0
			for path, imports := range importsBelow(t, filepath.Join("..", filepath.FromSlash(wall.folder))) {
				checked++
				for _, imported := range imports {
					if i := slices.IndexFunc(wall.forbidden, func(p string) bool { return within(imported, p, wall.folder) }); i >= 0 {
						t.Errorf("%s imports %s: %s", path, imported, wall.why)
					}
				}
			}
			if checked == 0 {
				t.Errorf("there is no Go file in %s", wall.folder)
			}
		})
	}
}

// within reports whether an import is forbidden by a prefix. A folder may always import what lies below itself, and
// what everybody stands on: the packages that were checked to be pure.
func within(imported, prefix, folder string) bool {
	if strings.HasPrefix(imported, module+folder) {
		return false
	}
	if strings.HasSuffix(prefix, "/") {
		return strings.HasPrefix(imported, prefix)
	}
	return imported == prefix || strings.HasPrefix(prefix, module) && strings.HasPrefix(imported, prefix+"/")
}

func importsBelow(t *testing.T, folder string) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		out[path] = []string{}
		for _, i := range file.Imports {
			imported, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			out[path] = append(out[path], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
