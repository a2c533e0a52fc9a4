package scenario

import (
	"cmp"
	"math/big"
	"strconv"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

func (d *deriver) typeRule(p operation.Parameter) {
	switch cmp.Or(p.Item, p.Type) {
	case "integer":
		d.notWhole(p)
	case "number":
		d.notNumber(p)
	case "boolean":
		d.wrongValues(p, spelling{"word", "perhaps"})
		d.otherTruth(p)
		d.truths(p)
	case "string":
		if d.isToken(p) {
			d.add("digits", p.Name+" made of digits alone is text all the same", LabelParameter,
				control(d.base()), probe(d.base().with(p.Name, Value{Token: "digits", Length: tokenLength(p), Text: "0123456789", Digits: true}), accepted()))
			return
		}
		d.givenRule(p, "text")
	default:
		d.givenRule(p, "given")
	}
}

// otherTruth sends a word for true that is none of the two values.
func (d *deriver) otherTruth(p operation.Parameter) {
	before := len(d.scenarios)
	d.wrongValues(p, spelling{"other-truth", "yes"})
	for i := before; i < len(d.scenarios); i++ {
		exploring(&d.scenarios[i])
	}
}

// notNumber sends what is no number, or only begins like one.
func (d *deriver) notNumber(p operation.Parameter) {
	d.wrongValues(p, spelling{"letters", "plumb"}, spelling{"trailing-letter", d.wholeNumber(p) + "x"})
}

// notWhole sends what is no whole number.
func (d *deriver) notWhole(p operation.Parameter) {
	d.notNumber(p)
	d.wrongValues(p, spelling{"fraction", d.wholeNumber(p) + ".5"})
}

// wholeNumber is one that a parameter may have, and may have with a fraction if that were looked at by its limits alone: a target
// that reads it in part finds nothing else to refuse.
func (d *deriver) wholeNumber(p operation.Parameter) string {
	good, _ := d.value(p)
	n, ok := new(big.Int).SetString(good, 10)
	if !ok {
		return "1"
	}
	for _, text := range []string{n.String(), new(big.Int).Sub(n, big.NewInt(1)).String()} {
		if d.obeys(p, text+".5", contract.RuleType) {
			return text
		}
	}
	return n.String()
}

// truths: both values of a boolean are accepted. One that has a request checked only, with a code of its own, has a statement for
// that, and so have values that the page lists.
func (d *deriver) truths(p operation.Parameter) {
	if d.op.States(p.Name, contract.RuleEnum) {
		return
	}
	for _, value := range []string{"true", "false"} {
		if d.taken(p, value) != accepted() {
			continue
		}
		s := exploring(d.add("value-"+value, p.Name+" = "+value+" is accepted", LabelParameter, probe(d.put(d.carrying(p), p, Literal(value)), accepted())))
		s.Tentative, s.About = true, p.Name
	}
}

// wrongValues adds a minimal pair for each value of the wrong form.
func (d *deriver) wrongValues(p operation.Parameter, wrong ...spelling) {
	good, promised := d.sendingGood(p)
	for _, w := range wrong {
		s := d.add(w.variant, p.Name+" = "+strconv.Quote(w.text)+" is refused", LabelParameter,
			control(good), probe(d.put(good, p, Literal(w.text)), refused(p.Name)))
		s.Tentative = !promised && (p.Type != "boolean" || d.inCaseAlone(p))
	}
}
