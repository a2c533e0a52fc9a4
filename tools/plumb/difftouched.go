package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/operation"
	runs "github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/change/format"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/tools/generate"
)

// touched adds to each change which scenarios and generated names it touches.
func touched(op format.Operation, changes []change.Change, before, after *version) (format.Operation, error) {
	var sides [2]side
	for i, v := range []*version{before, after} {
		var err error
		if sides[i], err = sideOf(v); err != nil {
			return op, err
		}
	}
	for _, c := range changes {
		out := format.Change{Change: c}
		for i, ids := range [][]string{c.Statements.Old, c.Statements.New} {
			for _, id := range ids {
				out.Scenarios = joined(out.Scenarios, sides[i].scenarios[id])
			}
		}
		if c.Old != nil {
			was := c
			was.Subject.Name = cmp.Or(c.Was, c.Subject.Name)
			out.Generated = joined(out.Generated, sides[0].named(was, c.OldError))
		}
		if c.New != nil {
			out.Generated = joined(out.Generated, sides[1].named(c, c.NewError))
		}
		op.Changes = append(op.Changes, out)
	}
	return op, nil
}

func joined(list, more []string) []string {
	for _, s := range more {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

// side is what a version of an operation gives: the scenarios of each statement, and a package. Both are empty where there is
// no version, or one without statements.
type side struct {
	scenarios map[string][]string
	names     *generate.Names
}

func sideOf(v *version) (side, error) {
	if v == nil || v.document == nil {
		return side{}, nil
	}
	op, err := operation.Load(v.description, v.statements)
	if err != nil {
		return side{}, fmt.Errorf("%s: %w", v.file, err)
	}
	plan, err := runs.NewPlan(conformance.Config{Operation: op, Profile: target.Default(), Clock: time.Now, Tool: tool()})
	if err != nil {
		return side{}, fmt.Errorf("%s: %w", v.file, err)
	}
	out := side{scenarios: map[string][]string{}}
	for _, s := range plan.Scenarios() {
		out.scenarios[s.Statement] = append(out.scenarios[s.Statement], s.ID)
	}
	out.names, err = generate.NamesOf(v.action+spec.DescriptionSuffix, v.description)
	if err != nil {
		return side{}, fmt.Errorf("%s: %w", v.file, err)
	}
	return out, nil
}

// named is what of the generated package a change is about.
func (s side) named(c change.Change, e *contract.DocumentedError) []string {
	if s.names == nil {
		return nil
	}
	valued := slices.Contains([]contract.Rule{"", contract.RuleEnum, contract.RuleConst, contract.RuleType}, c.Subject.Rule)
	switch name := c.Subject.Name; c.Subject.Kind {
	case contract.OfParameter:
		return s.names.Parameter(name, valued)
	case contract.OfResponse:
		return s.names.Member(name, valued)
	case contract.OfRelation:
		return slices.Concat(s.names.Parameter(name, false), s.names.Member(name, false))
	case contract.OfRequest:
		var out []string
		for _, one := range strings.Split(name, ",") {
			out = append(out, s.names.Parameter(one, false)...)
		}
		return out
	case contract.OfError:
		if e != nil {
			return s.names.Error(e.Status, e.Code, e.Message)
		}
		return nil
	case contract.OfOperation:
		return s.names.Operation()
	default:
		return nil
	}
}
