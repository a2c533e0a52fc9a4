package generic_test

import (
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/reference/generic"
)

// A request that is only to be checked is answered as the page says, and makes nothing.
func TestDryRuns(t *testing.T) {
	page := func(told string) string {
		return "# CreateKettle\n\n[Try it.](https://api.aliyun.com/#product=Tea&api=CreateKettle&type=RPC&version=2021-03-04)\n\n" +
			"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n|Action|String|Yes|CreateKettle|The operation.|\n" +
			"|KettleName|String|Yes|red|The name. The name must be unique.|\n|DryRun|Boolean|No|false|true: only checks the request. " + told + "|\n"
	}
	const code = "If the check succeeds, the error code DryRunOperation is returned."
	for _, tt := range []struct {
		name, told string
		defect     defect.Defect
		queries    []string
		status     int
		has        string
	}{
		{"with a code", code, defect.Defect{}, []string{"&KettleName=new&DryRun=true"}, http.StatusBadRequest, `"DryRunOperation"`},
		{"without one", "", defect.Defect{}, []string{"&KettleName=new&DryRun=true"}, http.StatusOK, "RequestId"},
		{"what is wrong is refused", code, defect.Defect{}, []string{"&DryRun=true"}, http.StatusBadRequest, "MissingKettleName"},
		{"nothing is made", code, defect.Defect{}, []string{"&KettleName=new&DryRun=true", "&KettleName=new"}, http.StatusOK, "RequestId"},
		{"made all the same", code, defect.Defect{Kind: defect.Made}, []string{"&KettleName=new&DryRun=true", "&KettleName=new"}, http.StatusBadRequest, "KettleName"},
		{"carried out", code, defect.Defect{Kind: defect.Unchecked, Statement: "DryRun/dry-run"}, []string{"&KettleName=new&DryRun=true"}, http.StatusOK, "RequestId"},
		{"the other value", code, defect.Defect{}, []string{"&KettleName=new&DryRun=false", "&KettleName=new"}, http.StatusBadRequest, "KettleName"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			server, err := generic.New([]*operation.Operation{operationOf(t, page(tt.told))}, generic.Settings{
				Defect: tt.defect, Kept: map[string]*regexp.Regexp{"KettleName": regexp.MustCompile("^new$")}, Server: []acs.Option{acs.WithoutSignatures()},
			})
			if err != nil {
				t.Fatal(err)
			}
			var w *httptest.ResponseRecorder
			for _, query := range tt.queries {
				w = httptest.NewRecorder()
				server.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/?Action=CreateKettle&Version=2021-03-04&Format=JSON"+query, nil))
			}
			if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.has) {
				t.Errorf("%d %s", w.Code, w.Body)
			}
		})
	}
}
