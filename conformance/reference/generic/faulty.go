package generic

import (
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// checkedBy is the operation as a server with a defect checks it.
func checkedBy(op *operation.Operation, d defect.Defect) *operation.Operation {
	if !slices.Contains([]defect.Kind{defect.Unchecked, defect.Anything, defect.Limit, defect.Required, defect.Optional}, d.Kind) {
		return op
	}
	out := *op
	out.Statements = nil
	for _, s := range op.Statements {
		if d.Kind == defect.Unchecked && s.ID == d.Statement || d.Kind == defect.Anything && ofValue(s, d.Parameter) {
			continue
		}
		if s.ID == d.Statement && d.Kind == defect.Limit {
			s.Value = d.Value
		}
		out.Statements = append(out.Statements, s)
	}
	if s, ok := op.Statement(d.Statement); ok && d.Kind == defect.Unchecked {
		out.Choices = choicesWithout(op.Choices, s)
	}
	out.Parameters = slices.Clone(op.Parameters)
	for i, p := range out.Parameters {
		if p.Name == d.Parameter && (d.Kind == defect.Required || d.Kind == defect.Optional) {
			out.Parameters[i].Required = d.Kind == defect.Required
		}
	}
	return &out
}

// choicesWithout are what requests may have of some parameters, without what a statement says of them.
func choicesWithout(choices []operation.Choice, s operation.Statement) []operation.Choice {
	out := slices.Clone(choices)
	for i, c := range out {
		if s.Subject.Kind != contract.OfRequest || strings.Join(c.Of, ",") != s.Subject.Name {
			continue
		}
		out[i].Least = c.Least && s.Subject.Rule != contract.RuleAtLeastOne
		out[i].Most = c.Most && s.Subject.Rule != contract.RuleAtMostOne
	}
	return out
}

// ofValue reports whether a statement is about the values of a parameter.
func ofValue(s operation.Statement, parameter string) bool {
	info, _ := s.Subject.Rule.Find()
	return s.Subject.Kind == contract.OfParameter && s.Subject.Name == parameter && (info.Holds != nil || info.Pattern != nil)
}

// changed are the parameters without the values that the page shows and a defect refuses. A list that has to be sent has to be
// whatever else is.
func changed(rules []parameter, right *operation.Operation, d defect.Defect) []parameter {
	if d.Kind == defect.Required {
		for i, p := range rules {
			if p.Name == d.Parameter && listOf(p.Name)+"." == p.Name[:strings.LastIndexByte(p.Name, '.')+1] {
				rules[i].group = nil
			}
		}
	}
	s, ok := right.Statement(d.Statement)
	info, known := s.Subject.Rule.Find()
	if !ok || !known || d.Kind != defect.Limit {
		return rules
	}
	for i, p := range rules {
		if p.Name == s.Subject.Name {
			rules[i].known = slices.DeleteFunc(p.known, func(v string) bool { return !info.Obeys(d.Value, v) && info.Obeys(s.Value, v) })
		}
	}
	return rules
}

// isUnknown reports whether a value is of the right form and stands for nothing. A rule that is not checked any more, or with
// another limit, takes the values that it alone was against.
func (s *service) isUnknown(p parameter, text string) bool {
	if !strings.HasSuffix(text, unknown) && !s.cutShort(p, text) || s.defect.Kind == defect.Anything && s.defect.Parameter == p.Name {
		return false
	}
	was, ok := s.page.Statement(s.defect.Statement)
	info, known := was.Subject.Rule.Find()
	return !ok || !known || was.Subject.Name != p.Name || info.Obeys(was.Value, text)
}

// seen is what a server reads of a request.
func (s *service) seen(sent url.Values) url.Values {
	if s.defect.Kind == defect.Cut {
		before, _, _ := strings.Cut(sent.Get(s.defect.Parameter), ".")
		return withValue(sent, s.defect.Parameter, before)
	}
	if s.defect.Kind != defect.FirstItem {
		return sent
	}
	p, _ := s.page.Parameter(s.defect.Parameter)
	if p.Style == contract.StyleJSON || p.Style == contract.StyleSimple {
		return withValue(sent, p.Name, firstOf(sent.Get(p.Name)))
	}
	list := listOf(p.Name) + "."
	out := url.Values{}
	for name, values := range sent {
		rest, inList := strings.CutPrefix(name, list)
		position, _, _ := strings.Cut(rest, ".")
		if n, err := strconv.Atoi(position); inList && err == nil && n > 1 {
			continue
		}
		out[name] = values
	}
	return out
}

func withValue(sent url.Values, name, value string) url.Values {
	out := url.Values{}
	for key, values := range sent {
		out[key] = values
	}
	if sent.Has(name) {
		out.Set(name, value)
	}
	return out
}

// errTaken stands for a refusal that a defect does not make.
var errTaken = errors.New("the request is taken")

// answered is the row of the error table that a server answers in the place of one, and its message; or that it never does.
func (s *service) answered(e operation.Error, about string) (row operation.Error, message string, never bool) {
	message = contract.FillPlaceholders(e.Message, about)
	d := s.defect
	if d.Error >= len(s.page.Errors) || s.page.Errors[d.Error].Line != e.Line || s.page.Errors[d.Error].Code != e.Code {
		return e, message, false
	}
	switch d.Kind { //nolint:exhaustive // the others are not about errors
	case defect.ErrorCode:
		e.Code = d.Value
	case defect.ErrorStatus:
		e.Status, _ = strconv.Atoi(d.Value)
	case defect.ErrorMessage:
		message = d.Value
	case defect.ErrorRaw:
		message = e.Message
	case defect.ErrorNever:
		never = true
	}
	return e, message, never
}
