package scenario

import (
	"regexp"
	"strconv"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// formRule: a value of another form is refused, be it one that comes behind every time or one that comes before: a target that
// compares times as texts refuses one of them for its order. Where the page has several forms of a time, a moment that the target takes in one
// of them is taken in the others: the control shows it, so that its other forms are no guesses.
func (d *deriver) formRule(p operation.Parameter) {
	d.wrongValues(p, spelling{"other-form", "\u00a0plumb!"}, spelling{"early-form", "00plumb"})
	good, _ := d.good(p)
	if text := monthThirteen(good.Text); text != "" {
		before := len(d.scenarios)
		d.wrongValues(p, spelling{"no-month", text})
		exploring(&d.scenarios[before]) // of the form it is
	}
	d.asDate(p, good.Text)
	forms := contract.Forms(d.statement.Value)
	known, ok := d.value(p)
	if len(forms) == 1 || !ok {
		return
	}
	for i, form := range forms {
		text, ok := rewritten(known, forms, form)
		if !ok || text == known {
			continue
		}
		request := d.base().with(instance(p.Name), Literal(text))
		d.add("form-"+strconv.Itoa(i+1), "the form "+form+" of "+p.Name+" is accepted", LabelParameter,
			control(d.base().with(instance(p.Name), Literal(known))), freely(probe(request, accepted()), p.Name)).Tentative = !d.settings.Fixtures.gives(p.Name)
	}
}

// monthThirteen is a date in a month that no year has; "" for a text that is no date with dashes.
func monthThirteen(text string) string {
	if !dateWithDashes.MatchString(text) {
		return ""
	}
	return dateWithDashes.ReplaceAllString(text, "${1}13${2}")
}

var dateWithDashes = regexp.MustCompile(`^(\d{4}-)\d\d(-\d\d)`)

// rewritten is a moment that is written in one of some forms, written in another.
func rewritten(text string, forms []string, form string) (string, bool) {
	for _, has := range forms {
		if moment, ok := contract.Moment(has, text); ok {
			return contract.Written(form, moment), true
		}
	}
	return "", false
}
