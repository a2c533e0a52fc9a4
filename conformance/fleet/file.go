package fleet

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
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
	Name     string // of the folder of its reports
	Endpoint string
	Profile  string // a file; "" for none
	Waivers  string // a file; "" for none
	Layer    string
	Version  string // of the API, for pages that do not say it
	Filter   string
	Strict   bool
	// Only are the operations to run, and Except those not to; one of them is empty.
	Only, Except []string
	// Credentials are the names of environment variables; all empty where the command's own access key is to be used.
	Credentials Credentials
	Line        int
}

// Credentials names the environment variables that hold an access key.
type Credentials struct{ KeyID, Secret, Token string }

// Error is what is wrong with a fleet's file, and where.
type Error struct {
	Line int // from 1 on; 0 where it is the file as a whole
	Text string
}

// Error is the line and the text.
func (e *Error) Error() string {
	if e.Line == 0 {
		return e.Text
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.Text)
}

func wrong(line int, format string, args ...any) error {
	return &Error{line, fmt.Sprintf(format, args...)}
}

// Load reads a fleet. Unknown keys, keys that come twice and whatever cannot be meant are errors, which are of type *Error.
func Load(data []byte) (File, error) {
	if len(bytes.TrimSpace(regexp.MustCompile(`(?m)^[ \t]*#.*$`).ReplaceAll(data, nil))) == 0 {
		return File{}, wrong(1, "the file is empty: expected pages and targets")
	}
	var document yaml.Node
	if err := yaml.Load(data, &document); err != nil {
		return File{}, badYAML(err)
	}
	if len(document.Content) == 0 {
		return File{}, wrong(1, "the file is empty: expected pages and targets")
	}
	var out File
	err := mapping(document.Content[0], "", map[string]reader{
		"pages":   list(out.addPages),
		"targets": list(out.addTarget),
	})
	switch {
	case err != nil:
		return File{}, err
	case len(out.Pages) == 0:
		return File{}, wrong(1, "expected pages, a list of files, folders or patterns")
	case len(out.Targets) == 0:
		return File{}, wrong(1, "expected targets, a list with a name and an endpoint for each")
	}
	return out, nil
}

// badYAML is an error of the YAML reader, whose own line is kept where it tells one.
func badYAML(err error) error {
	text := strings.Join(strings.Fields(err.Error()), " ")
	line := 0
	if found := regexp.MustCompile(`line (\d+)`).FindStringSubmatch(text); found != nil {
		_, _ = fmt.Sscan(found[1], &line)
	}
	return wrong(line, "%s", text)
}

func (f *File) addPages(n *yaml.Node) error {
	p := Pages{Line: n.Line}
	if err := text(&p.Path)(n); err != nil {
		return err
	}
	if _, err := path.Match(p.Path, ""); err != nil {
		return wrong(n.Line, "pages: the pattern %q cannot be read: expected one with *, ? and [a-z]", p.Path)
	}
	f.Pages = append(f.Pages, p)
	return nil
}

func (f *File) addTarget(n *yaml.Node) error {
	t := Target{Line: n.Line}
	err := mapping(n, "targets", map[string]reader{
		"name": text(&t.Name), "endpoint": text(&t.Endpoint), "profile": text(&t.Profile), "waivers": text(&t.Waivers),
		"layer": text(&t.Layer), "version": text(&t.Version), "filter": text(&t.Filter), "strict": truth(&t.Strict),
		"only": texts(&t.Only), "except": texts(&t.Except), "credentials": credentials(&t.Credentials),
	})
	if err != nil {
		return err
	}
	if err := t.check(); err != nil {
		return wrong(n.Line, "targets: %v", err)
	}
	if slices.ContainsFunc(f.Targets, func(other Target) bool { return strings.EqualFold(other.Name, t.Name) }) {
		return wrong(n.Line, "targets: the name %s is given twice: expected another one", t.Name)
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
