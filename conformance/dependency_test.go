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
		{"acs", []string{module + "spec", module + "conformance", module + "generated", module + "tools", "github.com/onsi/", "github.com/getkin/"}, "the protocol runtime stands below everything that is built on it"},
		{"generated", []string{module + "spec", module + "conformance", module + "tools", "github.com/onsi/", "github.com/getkin/"}, "generated code runs on acs alone"},
		{"conformance/target", append([]string{module + "generated", module + "spec/compile", module + "spec/page", module + "conformance/probe"}, world...), "a profile is data"},
		{"conformance/probe", append([]string{module + "generated", module + "spec"}, except(world, "net", "net/http")...), "probing gets its randomness and its clock from outside"},
		{"conformance/run", append([]string{module + "generated", module + "conformance/reference", "github.com/onsi/"}, except(world, "github.com/onsi/")...), "a run knows neither ginkgo nor any server"},
		{"conformance/reference", []string{module + "spec/compile", module + "spec/page", module + "spec/document", module + "conformance/scenario", module + "conformance/judge", module + "conformance/probe", "github.com/onsi/"}, "the reference server must not know how it is judged"},
		{"conformance/fault", append([]string{module + "spec", module + "conformance/judge", module + "conformance/probe", module + "conformance/run", module + "conformance/report", module + "conformance/verdict"}, except(world, "net/http")...), "a fault must not know how it is found"},
		{"conformance/stranger", append([]string{module}, except(world, "net", "net/http")...), "a stranger knows nothing of this project"},
		{"conformance/matrix", append([]string{module + "generated", module + "spec"}, except(world, "net", "net/http")...), "the matrix knows suite and faults, and neither's inside"},
		{"conformance/proof", append([]string{module + "generated", module + "spec/compile", module + "spec/page", "github.com/onsi/"}, except(world, "net/http")...), "a proof knows suite, servers and defects, and the inside of none"},
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

// pure is a package without network, clock, files or randomness, with all that it may import, itself or through others:
// packages of this module from its root, and modules of others.
type pure struct {
	folder  string
	allowed string
	why     string
}

func pures() []pure {
	const description = "go.yaml.in/yaml/v4 github.com/getkin/kin-openapi/openapi3 spec/contract spec/words conformance/verdict"
	const oasdiff = "github.com/getkin/kin-openapi/openapi3 github.com/oasdiff/oasdiff/checker github.com/oasdiff/oasdiff/diff github.com/oasdiff/oasdiff/load"
	return []pure{
		{"spec/change", oasdiff + " spec/change/oasrules spec/contract spec/words go.yaml.in/yaml/v4", "changes are found in what pages compile to"},
		{"spec/change/format", oasdiff + " spec/change spec/change/oasrules spec/contract spec/words go.yaml.in/yaml/v4", "formats are made of changes"},
		{"spec/change/oasrules", oasdiff, "descriptions may be of any author"},
		{"spec/words", "", "letters and words know nothing"},
		{"spec/page", "spec/contract spec/words go.yaml.in/yaml/v4", "reading a page knows nothing of what is made of it"},
		{"spec/contract", "spec/words go.yaml.in/yaml/v4", "the model knows neither pages nor documents"},
		{"spec/sample", "spec/contract spec/words go.yaml.in/yaml/v4", "an example is a text"},
		{"spec/prose", "spec/contract spec/page spec/words go.yaml.in/yaml/v4", "a sentence knows nothing of the tree that its row is in"},
		{"spec/place", "spec/contract spec/page spec/sample spec/words go.yaml.in/yaml/v4", "the place of a row does not depend on what its sentences say"},
		{"spec/witness", "spec/contract spec/page spec/sample spec/words go.yaml.in/yaml/v4", "examples bear witness of what was read, they do not read"},
		{"spec/relate", "spec/contract spec/sample spec/words go.yaml.in/yaml/v4", "relations are found in the contract"},
		{"spec/document", "spec/contract spec/page spec/relate spec/sample spec/words go.yaml.in/yaml/v4", "documents are made of the contract"},
		{"spec/compile", "spec/contract spec/document spec/page spec/place spec/prose spec/relate spec/sample spec/witness spec/words go.yaml.in/yaml/v4", "compiling knows only pages"},
		{"conformance/verdict", "", "the algebra of verdicts knows nothing else"},
		{"conformance/answer", "", "reading a body is pure"},
		{"conformance/exchange", "", "exchanges are data"},
		{"conformance/keys", "go.yaml.in/yaml/v4", "keys are read without knowing of what"},
		{"conformance/waiver", "conformance/keys conformance/verdict go.yaml.in/yaml/v4", "waivers are data"},
		{"conformance/operation", description, "the model comes from the description alone"},
		{"conformance/scenario", description + " conformance/operation", "deriving scenarios is pure"},
		{
			"conformance/judge", description + " conformance/operation conformance/scenario conformance/answer conformance/exchange conformance/keys conformance/waiver",
			"judging is apart from probing",
		},
		{"conformance/defect", "", "a defect is data"},
		{
			"conformance/derive", description + " conformance/answer conformance/defect conformance/operation conformance/scenario",
			"faults are derived from what the page says, and no server is known",
		},
		{"conformance/cause", "conformance/exchange", "causes are read from exchanges"},
		{"conformance/report", "conformance/cause conformance/exchange conformance/keys conformance/verdict conformance/waiver spec/words go.yaml.in/yaml/v4", "a report is made of results"},
		{"conformance/shard", "", "a part of a list does not depend on what is in it"},
		{
			"conformance/fleet", "conformance/cause conformance/exchange conformance/keys conformance/report conformance/shard conformance/verdict conformance/waiver spec/words go.yaml.in/yaml/v4",
			"a fleet is a file, and an overview is made of reports",
		},
		{
			"conformance/merge", "conformance/cause conformance/exchange conformance/keys conformance/report conformance/shard conformance/verdict conformance/waiver spec/words go.yaml.in/yaml/v4",
			"parts of a run are data",
		},
		{
			"conformance/compare", "conformance/cause conformance/exchange conformance/keys conformance/report conformance/verdict conformance/waiver spec/words go.yaml.in/yaml/v4",
			"two reports are data",
		},
	}
}

// pageWriter embeds the template, the styles and the scripts of the page that it writes: they are a part of its code.
const pageWriter = "conformance/report"

// TestPurePackagesImportOnlyWhatIsListed looks at the imports of a package and of all packages of this module behind it:
// what is not on its list must not be reached in any way.
func TestPurePackagesImportOnlyWhatIsListed(t *testing.T) {
	impure := []string{"net", "net/http", "os", "os/exec", "math/rand", "math/rand/v2", "crypto/rand", "syscall", "embed"}
	for _, room := range pures() {
		t.Run(room.folder, func(t *testing.T) {
			allowed := strings.Fields(room.allowed)
			if room.folder == pageWriter || slices.Contains(allowed, pageWriter) {
				allowed = append(allowed, "embed")
			}
			for imported, by := range reached(t, room.folder) {
				own, ours := strings.CutPrefix(imported, module)
				standard := !strings.Contains(strings.SplitN(imported, "/", 2)[0], ".")
				switch {
				case ours && slices.Contains(allowed, own), standard && !slices.Contains(impure, imported), slices.Contains(allowed, imported):
				default:
					t.Errorf("%s imports %s: %s", by, imported, room.why)
				}
			}
		})
	}
}

// TestRegeneratingReachesNothingGenerated: it has to build when what was written by hand does not fit what is generated.
func TestRegeneratingReachesNothingGenerated(t *testing.T) {
	for imported, by := range reached(t, "tools/regenerate") {
		if strings.HasPrefix(imported, module+"generated") {
			t.Errorf("%s imports %s", by, imported)
		}
	}
}

// reached lists what a package imports, itself or through packages of this module, each with a file that imports it.
func reached(t *testing.T, folder string) map[string]string {
	t.Helper()
	out := map[string]string{}
	open := []string{folder}
	for len(open) > 0 {
		next := open[0]
		open = open[1:]
		files := 0
		for path, imports := range importsBelow(t, filepath.Join("..", filepath.FromSlash(next))) {
			if filepath.Dir(path) != filepath.Join("..", filepath.FromSlash(next)) {
				continue
			}
			files++
			for _, imported := range imports {
				if _, known := out[imported]; known {
					continue
				}
				out[imported] = filepath.ToSlash(path)
				if own, ours := strings.CutPrefix(imported, module); ours {
					open = append(open, own)
				}
			}
		}
		if files == 0 {
			t.Fatalf("there is no Go file in %s", next)
		}
	}
	return out
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
