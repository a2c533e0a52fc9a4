package fleet

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/keys"
)

// File is a fleet: every target is judged by every page, less what its only and except leave out.
type File struct {
	Pages   []Pages
	Targets []Target
}

// Pages is a page, a folder of pages or a pattern of path.Match, as the file has it.
type Pages struct {
	Path string
	Line int
}

// Target is one that runs are to be against.
type Target struct {
	Name     string `yaml:"name"` // of the folder of its reports
	Endpoint string `yaml:"endpoint"`
	Profile  string `yaml:"profile"` // a file; "" for none
	Waivers  string `yaml:"waivers"` // a file; "" for none
	Layer    string `yaml:"layer"`
	Version  string `yaml:"version"` // of the API, for pages that do not say it
	Filter   string `yaml:"filter"`
	Strict   bool   `yaml:"strict"`
	// Only are the operations to run, and Except those not to; one of them is empty.
	Only   []string `yaml:"only"`
	Except []string `yaml:"except"`
	// Credentials are the names of environment variables; all empty where the command's own access key is to be used.
	Credentials Credentials `yaml:"credentials"`
	Line        int         `yaml:"-"`
}

// Credentials names the environment variables that hold an access key.
type Credentials struct {
	KeyID  string `yaml:"access-key-id-env"`
	Secret string `yaml:"access-key-secret-env"`
	Token  string `yaml:"security-token-env"`
}

// document is the file as it is written.
type document struct {
	Pages   []string `yaml:"pages"`
	Targets []Target `yaml:"targets"`
}

// wrong is an error of a line.
func wrong(line int, format string, args ...any) error {
	return keys.MisfitErrors{{Line: line, Text: fmt.Sprintf(format, args...)}}
}

// Load reads a fleet. Unknown keys and whatever cannot be meant are errors; those with a line are keys.MisfitErrors.
func Load(data []byte) (File, error) {
	if len(bytes.TrimSpace(regexp.MustCompile(`(?m)^[ \t]*#.*$`).ReplaceAll(data, nil))) == 0 {
		return File{}, wrong(1, "the file is empty: expected pages and targets")
	}
	var in document
	if err := keys.Load(data, &in); err != nil {
		return File{}, fmt.Errorf("%w", err)
	}
	switch {
	case len(in.Pages) == 0:
		return File{}, wrong(1, "expected pages, a list of files, folders or patterns")
	case len(in.Targets) == 0:
		return File{}, wrong(1, "expected targets, a list with a name and an endpoint for each")
	}
	var out File
	lines := linesOf(data)
	for i, p := range in.Pages {
		if err := out.addPages(Pages{p, lines.at("pages", i)}); err != nil {
			return File{}, err
		}
	}
	for i, t := range in.Targets {
		t.Line = lines.at("targets", i)
		if err := out.addTarget(t); err != nil {
			return File{}, err
		}
	}
	return out, nil
}

func (f *File) addPages(p Pages) error {
	if p.Path == "" {
		return wrong(p.Line, "pages: expected a file, a folder or a pattern")
	}
	if _, err := path.Match(p.Path, ""); err != nil {
		return wrong(p.Line, "pages: the pattern %q cannot be read: expected one with *, ? and [a-z]", p.Path)
	}
	f.Pages = append(f.Pages, p)
	return nil
}

func (f *File) addTarget(t Target) error {
	if err := t.check(); err != nil {
		return wrong(t.Line, "targets: %v", err)
	}
	if slices.ContainsFunc(f.Targets, func(other Target) bool { return strings.EqualFold(other.Name, t.Name) }) {
		return wrong(t.Line, "targets: the name %s is given twice: expected another one", t.Name)
	}
	f.Targets = append(f.Targets, t)
	return nil
}

// check looks at a target by itself.
func (t Target) check() error {
	switch {
	case t.Name == "":
		return errors.New("expected a name")
	case !regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]*$`).MatchString(t.Name):
		return fmt.Errorf("the name %q: expected letters, digits, - and _, since it is the name of a folder", t.Name)
	case t.Endpoint == "":
		return fmt.Errorf("%s: expected an endpoint, http://HOST[:PORT] or https://HOST[:PORT]", t.Name)
	case len(t.Only) > 0 && len(t.Except) > 0:
		return fmt.Errorf("%s: only and except: expected one of them", t.Name)
	case (t.Credentials.KeyID == "") != (t.Credentials.Secret == ""), t.Credentials.Token != "" && t.Credentials.KeyID == "":
		return fmt.Errorf("%s: credentials: expected access-key-id-env and access-key-secret-env", t.Name)
	}
	return nil
}
