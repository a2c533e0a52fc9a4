package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// countedBy: what is counted with a parameter is what has its value. Which things those are nobody can see, but the numbers of two values
// are together no more than the number of all.
func (d *deriver) countedBy() {
	p := d.about()
	d.countsNothing(p)
	if strings.Contains(d.statement.Value, "[].") { // of things in a list, one may have two
		d.countsApart(p)
	}
	d.countsBoth(p)
	d.countsWords(p)
}

// counting is a check of the number of all that an answer counts.
func (d *deriver) counting(kind Kind, want, than string) Check {
	return d.countingAt(d.statement.Value, kind, want, than)
}

// countingAt is the same of the numbers at a path.
func (d *deriver) countingAt(path string, kind Kind, want, than string) Check {
	list, member, isItem := strings.Cut(path, "[].")
	if !isItem {
		return Check{Kind: kind, Name: d.located(list), Want: want, Than: than}
	}
	return Check{Kind: kind, Name: d.ofItems(member), Want: want, Than: than, List: d.located(list)}
}

// countable is a request for all that is counted, in the time that the profile knows to have something in it.
func (d *deriver) countable() Request {
	r := d.whole()
	for _, p := range d.op.Business() {
		if values := d.settings.Fixtures.Accepted[p.Name]; len(values) > 0 && !p.Required && words.HasSuffix(p.Name, "Time", "Date") {
			r = r.with(instance(p.Name), Literal(values[0]))
		}
	}
	return r
}

// everything is the step that counts all, of which there has to be something.
func (d *deriver) everything() Step {
	return alsoChecked(named("all", control(d.countable())), needed(d.counting(CountsSome, "1", "")))
}

// nothing is a value that nothing has.
const nothing = "plumb-fits-nothing"

// nothingLike is such a value of a parameter's type.
func nothingLike(p operation.Parameter) string {
	if p.Type == "integer" {
		return "2147483646" // the greatest of 32 bits but one
	}
	return nothing
}

// countsNothing: what has a value that nothing has, is nothing; a target may also refuse it.
func (d *deriver) countsNothing(p operation.Parameter) {
	if !d.mayBeNothing(p) {
		return
	}
	d.relate("nothing", "of a "+p.Name+" that nothing has, nothing is counted", d.everything(),
		probe(d.countable().with(instance(p.Name), Literal(nothingLike(p))), seenAccepted(), d.counting(CountsNone, "", "")))
}

// mayBeNothing reports whether a parameter may have a value that nothing has.
func (d *deriver) mayBeNothing(p operation.Parameter) bool {
	_, broken := d.op.Broken(p.Name, nothingLike(p))
	return !broken && len(p.Enum) == 0
}

// apart reports whether one thing has no two values of a parameter. It may be in several groups, and have several words in it.
func apart(p operation.Parameter) bool {
	return !words.HasAny(p.Name, "Group", "Tag", "Label", "Key")
}

// knownValues are values of a parameter that the page lists or the profile promises.
func (d *deriver) knownValues(p operation.Parameter) []string {
	if len(p.Enum) > 0 {
		return p.Enum
	}
	return d.settings.Fixtures.Accepted[p.Name]
}

// countsApart: nothing is counted with two values. A target that takes no notice of the parameter counts everything twice.
func (d *deriver) countsApart(p operation.Parameter) {
	const most = 6
	if !apart(p) {
		return
	}
	s := d.relate("apart", "what is counted of each "+p.Name+" is together no more than all")
	values := slices.DeleteFunc(slices.Clone(d.knownValues(p)), meansAll)
	if len(values) < 2 { //nolint:mnd // one of them can be all
		s.Missing = "two values of " + p.Name
		return
	}
	steps := []Step{}
	var than []string
	for _, value := range values[:min(len(values), most)] {
		name := "value-" + label(value)
		steps, than = append(steps, named(name, control(d.countable().with(instance(p.Name), Literal(value))))), append(than, name)
	}
	steps = append(steps, probe(d.countable(), seenAccepted(), needed(d.counting(CountsSome, "1", "")), d.counting(CountsHold, "", strings.Join(than, ","))))
	s.Steps = steps
}

// meansAll reports whether a value stands for all others.
func meansAll(value string) bool {
	return slices.Contains([]string{"all", "any", "both", "*", "全部", "所有"}, strings.ToLower(value))
}

// countsBoth: what has the values of two parameters is among what has one of them.
func (d *deriver) countsBoth(p operation.Parameter) {
	for _, s := range d.op.Statements {
		other, known := d.op.Parameter(s.Subject.Name)
		if s.Subject.Kind != contract.OfRelation || s.Subject.Rule != contract.RuleCounts || !known {
			continue
		}
		if other.Name == p.Name {
			return // the pairs with those behind it are theirs
		}
		own, others := d.knownValues(p), d.knownValues(other)
		if len(own) == 0 || len(others) == 0 {
			continue
		}
		one := d.countable().with(instance(p.Name), Literal(own[0]))
		two := d.countable().with(instance(other.Name), Literal(others[0]))
		d.relate("both-"+other.Name, "what has both the "+p.Name+" and the "+other.Name+" is no more than what has one of them",
			d.everything(), named("one", control(one)), named("other", control(two)),
			probe(one.with(instance(other.Name), Literal(others[0])), seenAccepted(), d.counting(CountsWithin, "", "one"), d.counting(CountsWithin, "", "other")))
		return
	}
}

// countsWords: of values with a logical operator between words, "a and b" is no more than a, and "a or b" no less.
func (d *deriver) countsWords(p operation.Parameter) {
	for _, value := range d.settings.Fixtures.Accepted[p.Name] {
		for _, operator := range []struct{ word, title string }{{"and", "no more"}, {"or", "no less"}} {
			first, second, has := strings.Cut(value, " "+operator.word+" ")
			if !has || strings.Contains(second, " ") || !words.HasAny(p.Name, "Keyword", "SearchKey") {
				continue
			}
			alone := d.countable().with(instance(p.Name), Literal(first))
			both := d.countable().with(instance(p.Name), Literal(value))
			steps := []Step{named("one", control(alone)), probe(both, seenAccepted(), d.counting(CountsWithin, "", "one"))}
			if operator.word == "or" {
				steps = []Step{named("one", control(both)), probe(alone, seenAccepted(), d.counting(CountsWithin, "", "one"))}
			}
			d.relate(operator.word, "what has "+value+" in it is "+operator.title+" than what has "+first, append([]Step{d.everything()}, steps...)...)
		}
	}
}
