package change

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/change/oasrules"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Side is one of the two descriptions that findings are about: its file, and what it says, which is nil when the lines of the
// file are all that is known.
type Side struct {
	File     string
	Document *Document
}

// With holds what oasdiff found in the descriptions against changes: what a change tells already is named in it, what none
// tells is added.
func With(changes []Change, found []oasrules.Finding, before, after Side) []Change {
	out := slices.Clone(changes)
	told := len(out)
	for _, f := range found {
		var about, closest []int
		for i := range out[:told] {
			if !out[i].tells(f) {
				continue
			}
			about = append(about, i)
			if out[i].close(f) {
				closest = append(closest, i)
			}
		}
		if len(about) == 0 {
			out = append(out, describedChange(f, before, after))
		}
		if len(closest) > 0 {
			about = closest
		}
		for _, i := range about {
			if !slices.Contains(out[i].OAS, f.Rule) {
				out[i].OAS = append(slices.Clone(out[i].OAS), f.Rule)
			}
		}
	}
	return out
}

// Telling leaves out findings that come of a page which does not say its version: the version is not part of what it
// demands, and a description without one is said to have an unknown version.
func Telling(found []oasrules.Finding, before, after Document) []oasrules.Finding {
	if before.Version != "" && after.Version != "" {
		return found
	}
	return slices.DeleteFunc(slices.Clone(found), func(f oasrules.Finding) bool {
		return strings.HasPrefix(f.Rule, "api-version") || slices.Contains(f.About, "Version")
	})
}

// close reports whether a change is about the same rule as a finding.
func (c Change) close(f oasrules.Finding) bool {
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(f.Rule+"-", "-"+w+"-") })
	}
	switch c.Subject.Rule {
	case contract.RuleEnum, contract.RuleConst:
		return has("enum")
	case contract.RuleDefault:
		return has("default")
	case contract.RuleType:
		return has("type")
	case contract.RuleMaxLength, contract.RuleMaxBytes:
		return has("max-length")
	case contract.RuleMinLength, contract.RuleMinBytes:
		return has("min-length")
	case contract.RuleMaximum:
		return has("max") && !has("max-length", "max-items")
	case contract.RuleMinimum:
		return has("min") && !has("min-length", "min-items")
	case contract.RuleMaxItems:
		return has("max-items")
	case contract.RuleRequired, contract.RuleOptional:
		return has("required", "optional")
	case contract.RulePattern, contract.RuleCharset, contract.RuleFormat:
		return has("pattern")
	default:
		return false
	}
}

// describedChange is a change that the descriptions alone tell.
func describedChange(f oasrules.Finding, before, after Side) Change {
	c := Change{
		Row: row("description-" + string(f.Level)), Title: strings.TrimSpace(f.Method + " " + f.Path), OAS: []string{f.Rule},
		Subject: Subject{Kind: contract.OfOperation, Name: f.Path},
	}
	c.Why = f.Text + ": " + c.Why
	var about [2]subject
	c.Old, about[0] = before.place(f, f.Old)
	c.New, about[1] = after.place(f, f.New)
	for _, key := range about {
		if key.name != "" {
			c.Subject, c.Title = Subject{Kind: key.kind, Name: key.name}, titleOf(key.kind, key.name, "")
		}
	}
	return c
}

// place is where a side says what a finding is about: the row of the page, or the line of the description.
func (s Side) place(f oasrules.Finding, line int) (*Place, subject) {
	if s.Document == nil {
		if line == 0 {
			return nil, subject{}
		}
		return &Place{File: s.File, Line: line}, subject{}
	}
	for _, word := range f.About {
		key := subject{contract.OfParameter, word}
		if ofResponse(f) {
			key = subject{contract.OfResponse, memberPath(word)}
		}
		if t, ok := s.Document.texts[key]; ok {
			return &Place{File: s.Document.File, Line: t.line}, key
		}
	}
	return nil, subject{}
}

// ofResponse reports whether a finding is about an answer.
func ofResponse(f oasrules.Finding) bool { return strings.HasPrefix(f.Rule, "response-") }

// memberPath is the path of a member as statements write it, of one as oasdiff does.
func memberPath(path string) string {
	return strings.ReplaceAll(strings.ReplaceAll(path, "/items", "[]"), "/", ".")
}

// tells reports whether a change is about what a finding is about. One of words alone, or of how sure the page is, is not.
func (c Change) tells(f oasrules.Finding) bool {
	if c.Kind == Reworded && c.Subject.Kind != contract.OfError || c.ID == "surer" || c.ID == "less-sure" || c.ID == "deprecated" {
		return false
	}
	if c.Subject.Kind == contract.OfParameter && ofResponse(f) || c.Subject.Kind == contract.OfResponse && !ofResponse(f) {
		return false
	}
	return slices.ContainsFunc(f.About, c.names) || c.identifies(f)
}

// names reports whether a word of a finding is what the change is about, or was.
func (c Change) names(about string) bool {
	if c.Was != "" {
		was := c
		was.Was, was.Subject.Name = "", c.Was
		if was.names(about) {
			return true
		}
	}
	switch c.Subject.Kind {
	case contract.OfParameter:
		return contract.Positions(about) == contract.Positions(c.Subject.Name) || about == contract.Head(c.Subject.Name)
	case contract.OfResponse:
		path := memberPath(about)
		return path == c.Subject.Name || inside(path, c.Subject.Name) && c.Subject.Rule == "" || inside(c.Subject.Name, path)
	case contract.OfError:
		status := func(p *Place) bool { return p != nil && strings.HasPrefix(p.Value, about) && len(about) == len("200") }
		return status(c.Old) || status(c.New)
	default:
		return false
	}
}

// identifies: the name of the operation and the version are values of parameters, and names of schemas, in a description.
func (c Change) identifies(f oasrules.Finding) bool {
	switch c.ID {
	case "operation-renamed":
		return strings.HasPrefix(f.Rule, "api-") || slices.Contains(f.About, "Action")
	case "version-changed":
		return strings.HasPrefix(f.Rule, "api-version") || slices.Contains(f.About, "Version")
	}
	return false
}
