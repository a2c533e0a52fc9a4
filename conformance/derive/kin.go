package derive

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// kin are the other statements that speak of the same thing: what breaks one may break them.
func (d *deriver) kin(of operation.Statement, far reach) []string {
	var out []string
	for _, s := range d.op.Statements {
		if s.ID != of.ID && (d.related(of, s) || far.to(s.Subject)) {
			out = append(out, s.ID)
		}
	}
	return out
}

// reach is how far a fault goes beyond what its statement is about.
type reach string

// The reaches of faults.
const (
	own                 reach = ""
	everyRequestRefused reach = "requests"
	otherItems          reach = "items"
	anyRequest          reach = "any"
)

// to reports whether a statement may not hold either: where whole requests are refused, one whose requests have to be accepted;
// where other items come back, one about a member of the result, or about answers held against one another; where nobody can tell
// that work is in progress, any whose requests meet it.
func (r reach) to(s contract.Subject) bool {
	switch r {
	case everyRequestRefused:
		return s.Kind == contract.OfOperation || s.Kind == contract.OfRequest || s.Kind == contract.OfParameter
	case otherItems:
		return ofResult(s)
	case anyRequest:
		return true
	case own:
	}
	return false
}

// related reports whether two statements share a parameter, a member or an error.
func (d *deriver) related(of, s operation.Statement) bool {
	a, b := of.Subject, s.Subject
	switch a.Kind { //nolint:exhaustive // of the others, those are related that have a name in common
	case contract.OfParameter:
		return d.ofParameter(a.Name, b)
	case contract.OfResponse:
		return d.ofMember(a.Name, s)
	case contract.OfError:
		return d.ofError(of, s)
	case contract.OfExample:
		return ofResult(b) || b.Rule == contract.RuleIdempotent || topical(b, "format", "body", "result", "idempotency")
	case contract.OfRequest:
		return b.Kind == contract.OfOperation || b.Kind == contract.OfParameter
	case contract.OfRelation:
		return b.Kind == contract.OfRelation || d.ofParameter(a.Name, b) || d.ofMember(a.Name, s)
	}
	return a.Kind == b.Kind && a.Name == b.Name || a.Name == "idempotency" && b.Rule == contract.RuleIdempotent
}

// knownBy reports whether a statement knows things by a member.
func knownBy(s operation.Statement, path string) bool {
	rule := s.Subject.Rule
	return (rule == contract.RuleEachSent || rule == contract.RuleNames || rule == contract.RuleCounts) && sharesPath(path, s.Value)
}

// ofResult reports whether a subject is one of a result, or of several.
func ofResult(s contract.Subject) bool {
	return s.Kind == contract.OfExample || s.Kind == contract.OfResponse || s.Kind == contract.OfRelation
}

// topical reports whether a subject is one of the protocol's about one of some topics.
func topical(s contract.Subject, about ...string) bool {
	return s.Kind == contract.OfProtocol && slices.Contains(about, s.Name)
}

func (d *deriver) ofMember(path string, s operation.Statement) bool {
	switch b := s.Subject; b.Kind { //nolint:exhaustive // the others have nothing to do with one member
	case contract.OfExample:
		return true
	case contract.OfProtocol: // what is escaped shows in what repeats a parameter
		return topical(b, "result") || topical(b, "format") && b.Rule == "equal" || topical(b, "body") && d.repeats(path)
	case contract.OfResponse:
		return sharesPath(path, b.Name)
	case contract.OfRelation:
		return d.compares(b, path) || knownBy(s, path)
	case contract.OfParameter:
		return d.echoes(path, b.Name)
	}
	return false
}

// compares reports whether a statement about answers held against one another looks at a member: it is in what the list is in, or
// says something of the list.
func (d *deriver) compares(s contract.Subject, path string) bool {
	l := d.op.Listing
	for _, of := range []string{l.List, l.Next, l.Total, s.Name} {
		if of != "" && sharesPath(path, of) {
			return true
		}
	}
	for parameter, repeats := range map[string]string{l.Size: l.SizeAt, l.Number: l.NumberAt} {
		if parameter == s.Name && repeats != "" && sharesPath(path, repeats) {
			return true
		}
	}
	return s.Rule == contract.RuleDefaultEqual
}

// asksWith reports whether the requests of a statement about answers held against one another have a parameter.
func (d *deriver) asksWith(s contract.Subject, head string) bool {
	l := d.op.Listing
	return contract.Head(s.Name) == head || s.Rule.OfMembers() || s.Rule == contract.RuleFilterBoth ||
		slices.Contains([]string{l.Size, l.Number, l.Token}, head)
}

func (d *deriver) ofParameter(name string, b contract.Subject) bool {
	head := contract.Head(name)
	switch b.Kind { //nolint:exhaustive // the others have nothing to do with one parameter
	case contract.OfParameter:
		return contract.Head(b.Name) == head || d.needs(b.Name, name, needsChain) || d.demands(b.Name, name)
	case contract.OfRequest:
		return true
	case contract.OfRelation:
		return d.asksWith(b, head)
	case contract.OfProtocol:
		return topical(b, "parameter", "placement") || b.Name == "idempotency" && d.op.States(name, contract.RuleIdempotent)
	case contract.OfError:
		return d.errorAbout(b.Name, head)
	case contract.OfResponse:
		return d.echoes(b.Name, name) || strings.HasSuffix(b.Name, "."+head)
	}
	return false
}

// demands reports whether a value of a parameter makes another one a required one: requests about the first may have both.
func (d *deriver) demands(parameter, other string) bool {
	return slices.ContainsFunc(d.op.NeededWhen(other), func(n contract.Need) bool { return slices.Contains(n.Of, parameter) })
}

// echoes reports whether a member repeats a parameter.
func (d *deriver) echoes(path, parameter string) bool {
	_, field, ok := d.op.Result.Locate(path)
	return ok && field.Echo != "" && field.Echo == parameter
}

// repeats reports whether a member repeats some parameter.
func (d *deriver) repeats(path string) bool {
	_, field, ok := d.op.Result.Locate(path)
	return ok && field.Echo != ""
}

// errorAbout reports whether an error is about a parameter, or about any.
func (d *deriver) errorAbout(code, parameter string) bool {
	return slices.ContainsFunc(d.op.Errors, func(e operation.Error) bool {
		_, generic := e.IsGeneric()
		return e.Code == code && (generic || contract.Head(e.Trigger.Parameter) == parameter)
	})
}

func (d *deriver) ofError(of, s operation.Statement) bool {
	i := slices.IndexFunc(d.op.Errors, func(e operation.Error) bool { return e.Line == of.Line })
	switch {
	case i < 0:
		return false
	case s.Subject.Kind == contract.OfError:
		return s.Subject.Name == of.Subject.Name
	case s.Subject.Kind == contract.OfProtocol:
		return s.Subject.Name == "parameter" || s.Subject.Name == "envelope" || s.Subject.Name == "idempotency"
	case s.Subject.Kind == contract.OfParameter:
		e := d.op.Errors[i]
		_, generic := e.IsGeneric()
		return generic || e.Trigger.Parameter != "" && contract.Head(e.Trigger.Parameter) == contract.Head(s.Subject.Name)
	}
	return false
}

// sharesPath reports whether one of two members is in the other, or is the other.
func sharesPath(a, b string) bool {
	a, b = strings.ReplaceAll(a, "[]", ""), strings.ReplaceAll(b, "[]", "")
	return a == b || strings.HasPrefix(a, b+".") || strings.HasPrefix(b, a+".")
}
