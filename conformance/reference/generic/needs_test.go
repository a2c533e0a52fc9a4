package generic_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/reference/generic"
)

// A parameter without what it needs is ignored, whatever its value, and not missed.
func TestNeeds(t *testing.T) {
	op := operationOf(t, "# CoverKettle\n\n[Try it.](https://api.aliyun.com/#product=Tea&api=CoverKettle&type=RPC&version=2021-03-04)\n\n"+
		"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n|Action|String|Yes|CoverKettle|The operation.|\n"+
		"|Mode|String|No|slow|The mode. Valid values: slow and fast.|\n"+
		"|Speed|Integer|Yes|3|**Mode**为**fast**时必选且有效，其他情况会忽略此参数。取值：1~9。|\n")
	for _, tt := range []struct {
		name, query string
		defect      defect.Defect
		want        int
	}{
		{"where it has its effect", "&Mode=fast&Speed=3", defect.Defect{}, http.StatusOK},
		{"broken where it has its effect", "&Mode=fast&Speed=10", defect.Defect{}, http.StatusBadRequest},
		{"missing where it has its effect", "&Mode=fast", defect.Defect{}, http.StatusBadRequest},
		{"missing elsewhere", "&Mode=slow", defect.Defect{}, http.StatusOK},
		{"broken elsewhere", "&Speed=10", defect.Defect{}, http.StatusOK},
		{"looked at elsewhere", "&Speed=10", defect.Defect{Kind: defect.Unchecked, Statement: "Speed/needs"}, http.StatusBadRequest},
		{"refused elsewhere", "&Speed=3", defect.Defect{Kind: defect.Alone, Parameter: "Speed"}, http.StatusBadRequest},
	} {
		t.Run(tt.name, func(t *testing.T) {
			server, err := generic.New([]*operation.Operation{op}, generic.Settings{Defect: tt.defect, Server: []acs.Option{acs.WithoutSignatures()}})
			if err != nil {
				t.Fatal(err)
			}
			w := httptest.NewRecorder()
			server.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/?Action=CoverKettle&Version=2021-03-04&Format=JSON"+tt.query, strings.NewReader("")))
			if w.Code != tt.want {
				t.Errorf("%d %s", w.Code, w.Body)
			}
		})
	}
}
