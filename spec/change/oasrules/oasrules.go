// Package oasrules asks the rules of oasdiff what differs between two OpenAPI descriptions, and whom that breaks.
//
// What lives here: the one use of that library. What never may: statements, pages, files. Descriptions are bytes, and may be
// of any author.
package oasrules

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oasdiff/oasdiff/checker"
	"github.com/oasdiff/oasdiff/diff"
	"github.com/oasdiff/oasdiff/load"
)

// Level is what a rule makes of a difference for clients.
type Level string

// The levels.
const (
	Breaking Level = "breaking"
	Doubtful Level = "doubtful" // breaking for some clients
	Harmless Level = "harmless"
)

// Finding is a difference that a rule is about.
type Finding struct {
	Rule   string
	Level  Level
	About  []string // what the rule names: a parameter, the path of a member, values
	Text   string   // a sentence, in plain text
	Method string   // GET
	Path   string   // of the request
	Old    int      // line of the old description; 0 when none says it
	New    int
}

// Compare lists what differs, once each: a form that repeats a query of the same operation, and another media type of the
// same answer, say nothing of their own. Errors are about a description that cannot be read, and say which.
func Compare(before, after []byte) (found []Finding, err error) {
	defer func() { // the library is given descriptions of any author
		if r := recover(); r != nil {
			found, err = nil, fmt.Errorf("oasdiff cannot compare the descriptions: %v", r)
		}
	}()
	old, err := read(before)
	if err != nil {
		return nil, fmt.Errorf("the old description: %w", err)
	}
	now, err := read(after)
	if err != nil {
		return nil, fmt.Errorf("the new description: %w", err)
	}
	report, sources, err := diff.GetWithOperationsSourcesMap(diff.NewConfig(), &load.SpecInfo{Spec: old}, &load.SpecInfo{Spec: now})
	if err != nil {
		return nil, fmt.Errorf("oasdiff: %w", err)
	}
	config := checker.NewConfig(checker.GetAllChecks())
	changes := checker.CheckBackwardCompatibilityUntilLevel(config, report, sources, checker.INFO)
	return once(changes, formsOf(now, old)), nil
}

func read(description []byte) (*openapi3.T, error) {
	loader := openapi3.NewLoader()
	loader.IsExternalRefsAllowed = false
	loader.IncludeOrigin = true
	doc, err := loader.LoadFromData(description)
	if err != nil {
		return nil, fmt.Errorf("OpenAPI: %w", err)
	}
	if doc.OpenAPI == "" || doc.Paths == nil {
		return nil, errors.New("expected an OpenAPI description, with openapi and paths")
	}
	return doc, nil
}

// formsOf are the paths whose POST repeats their GET in both versions.
func formsOf(versions ...*openapi3.T) []string {
	var out []string
	for path, item := range versions[0].Paths.Map() {
		repeats := !slices.ContainsFunc(versions, func(doc *openapi3.T) bool { return !repeated(doc.Paths.Value(path)) })
		if repeats && repeated(item) {
			out = append(out, path)
		}
	}
	return out
}

// repeated reports whether both methods of a path are one operation of ours.
func repeated(item *openapi3.PathItem) bool {
	if item == nil || item.Get == nil || item.Post == nil {
		return false
	}
	const action = "x-rpc-action"
	name := item.Get.Extensions[action]
	return name != nil && name == item.Post.Extensions[action]
}

func once(changes checker.Changes, forms []string) []Finding {
	localizer := checker.NewDefaultLocalizer()
	seen := map[string]bool{}
	var out []Finding
	for _, c := range changes {
		if c.GetOperation() == "POST" && slices.Contains(forms, c.GetPath()) {
			continue
		}
		f := Finding{
			Rule: c.GetId(), Level: levelOf(c.GetLevel()), Text: c.GetUncolorizedText(localizer), Method: c.GetOperation(), Path: c.GetPath(),
			Old: lineOf(c.GetBaseSource()), New: lineOf(c.GetRevisionSource()),
		}
		for _, arg := range c.GetArgs() {
			f.About = append(f.About, fmt.Sprint(arg))
		}
		f.Text, _, _ = strings.Cut(f.Text, " (media type:")
		key := strings.Join(append([]string{f.Rule, f.Method, f.Path}, f.About...), "\x00")
		if !seen[key] {
			seen[key] = true
			out = append(out, f)
		}
	}
	return out
}

func levelOf(l checker.Level) Level {
	switch l {
	case checker.ERR:
		return Breaking
	case checker.WARN:
		return Doubtful
	default:
		return Harmless
	}
}

func lineOf(s *checker.Source) int {
	if s == nil {
		return 0
	}
	return s.Line
}
