package generic

import (
	"net/http"
	"net/url"

	"github.com/plumb-conformance/plumb/acs"
)

// checkedOnly is the answer to a request that is only to be checked; done is false for one that is to be carried out.
func (s *service) checkedOnly(sent url.Values) (result any, err error, done bool) { //nolint:revive // the error is an answer
	for _, p := range s.rules {
		value, code := s.op.DryRun(p.Name)
		if value == "" || sent.Get(p.Name) != value {
			continue
		}
		if code == "" {
			return s.result(sent, 0), nil, true
		}
		for _, e := range s.op.Errors {
			if e.Code == code {
				return nil, s.documented(e, p.Name), true
			}
		}
		return nil, acs.NewError(http.StatusBadRequest, code, "The request is valid. Nothing was done."), true
	}
	return nil, nil, false
}
