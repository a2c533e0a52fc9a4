package document

import "github.com/plumb-conformance/plumb/spec/contract"

// Facts counts what was made of a page: statements that are certain, statements that rest on an inference, statements that
// something else on the page contradicts, and what has no statement at all.
type Facts struct {
	Read         int `json:"read"`
	Inferred     int `json:"inferred"`
	Contradicted int `json:"contradicted"`
	LeftOut      int `json:"leftOut"`
}

// facts counts the statements of a contract and what is excluded from them.
func facts(c *contract.Contract) Facts {
	out := Facts{LeftOut: len(exclusions(c))}
	for _, s := range Statements(c) {
		switch contract.Inference(s.Inferred) {
		case contract.NotInferred:
			out.Read++
		case contract.ByAbsence, contract.ByContradiction, contract.ByMisprint:
			out.Contradicted++
		default:
			out.Inferred++
		}
	}
	return out
}
