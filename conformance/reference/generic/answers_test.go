package generic

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// What stands in for a method answers as the right server does, typed; what is not put together right is an error of the
// server and no answer of the page.
func TestAnswers(t *testing.T) {
	type result struct{ PotId, RequestId string }
	op := &operation.Operation{
		Action: "StirPot", Version: "2021-03-04", Page: "StirPot.md",
		Parameters: []operation.Parameter{{Name: "PotId", Role: contract.RoleBusiness, Type: "string", Required: true}},
		Result:     operation.Field{Type: "object", Properties: []operation.Field{{Name: "PotId", Type: "string", Example: "p-1", Echo: "PotId", Required: true}}},
	}
	answers, err := NewAnswers([]*operation.Operation{op}, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	stub := func(w http.ResponseWriter, r *http.Request) {
		out, err := Answer[result](r.Context(), answers)
		if err != nil {
			acs.WriteError(w, r, err)
			return
		}
		acs.WriteResult(w, r, out)
	}
	tests := []struct {
		name, query string
		between     bool
		version     string
		status      int
		says        string
	}{
		{"a call", "&PotId=p-7", true, "2021-03-04", 200, `"PotId":"p-7"`},
		{"a refusal", "", true, "2021-03-04", 400, "MissingPotId"},
		{"nothing between", "&PotId=p-7", false, "2021-03-04", 500, "InternalError"},
		{"another version", "&PotId=p-7", true, "2022-03-04", 500, "InternalError"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			server := acs.NewServer(acs.WithoutSignatures())
			var handler http.Handler = http.HandlerFunc(stub)
			if tt.between {
				handler = answers.Between(handler)
			}
			if err := server.Handle(acs.Operation{Action: "StirPot", Version: tt.version}, handler); err != nil {
				t.Fatal(err)
			}
			w := httptest.NewRecorder()
			server.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/?Action=StirPot&Version="+tt.version+tt.query, nil))
			if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.says) {
				t.Errorf("%d %s, want %d %s", w.Code, w.Body, tt.status, tt.says)
			}
		})
	}
	if _, err := NewAnswers([]*operation.Operation{{Page: "X.md"}}, Settings{}); err == nil || err.Error() != "X.md: expected a version of the API" {
		t.Errorf("an operation without a version: %v", err)
	}
}
