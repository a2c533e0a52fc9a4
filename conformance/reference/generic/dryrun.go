package generic

import (
	"net/http"
	"net/url"

	"github.com/plumb-conformance/plumb/acs"
)

// checkedOnly is the answer to a request that is only to be checked; done is false for one that is to be carried out.
func (s *service) checkedOnly(sent url.Values) (result any, done bool, err error) {
	for _, p := range s.rules {
		value, code := s.op.DryRun(p.Name)
		if value == "" || sent.Get(p.Name) != value {
			continue
		}
		if code == "" {
			return s.result(sent, 0), true, nil
		}
		for _, e := range s.op.Errors {
			if e.Code == code {
				return nil, true, s.documented(e, p.Name)
			}
		}
		return nil, true, acs.NewError(http.StatusBadRequest, code, "The request is valid. Nothing was done.")
	}
	return nil, false, nil
}
