package place_test

import "testing"

func TestByGuess(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "into the member that opened before it, then beside the row before it", rows: `
			R object
			A string
			B string`, want: `
			R:object
			  A:string?
			  B:string?`, notes: `
			"A"; placed in "R"
			"B"; placed in "R"`},
		{name: "a flat result is no guess", shown: `{"A":1}`, rows: `
			A string
			B string`, want: `
			A:string
			B:string`},
		{name: "the members of results stay at the top", rows: `
			R object
			A string
			RequestId string
			Success string
			HttpStatusCode integer`, want: `
			R:object
			  A:string?
			RequestId:string?
			Success:string?
			HttpStatusCode:integer?`, notes: `
			"A"; placed in "R"
			"RequestId"; placed in "the result"
			"Success"; placed in "the result"
			"HttpStatusCode"; placed in "the result"`},
		{name: "and right behind a member that opened", rows: `
			R object
			RequestId string`, want: `
			R:object
			RequestId:string?`, notes: `
			"RequestId"; placed in "the result"`},
		{name: "a second one is another's", rows: `
			RequestId string
			R object
			A string
			RequestId string`, want: `
			RequestId:string
			R:object
			  A:string?
			  RequestId:string?`, notes: `
			"A"; placed in "R"
			"RequestId"; placed in "R"`},
		{name: "paging members stand together at the top", rows: `
			Xs list:X
			A string
			PageNumber integer
			PageSize integer
			TotalCount integer`, want: `
			Xs:[]object
			  A:string?
			PageNumber:integer?
			PageSize:integer?
			TotalCount:integer?`, notes: `
			"A"; placed in "Xs"
			"PageNumber"; placed in "the result"
			"PageSize"; placed in "the result"
			"TotalCount"; placed in "the result"`},
		{name: "paging members stand together where a row has put one", shown: `{"R":{"PageNumber":1,"Xs":[{"A":1}]}}`, rows: `
			R object
			PageNumber integer
			Xs list:X
			A string
			PageSize integer`, want: `
			R:object
			  PageNumber:integer~
			  Xs:[]object~
			    A:string~
			  PageSize:integer?`, notes: `
			"PageSize"; placed in "R"`},
		{name: "paging members stand together where the example shows one", shown: `{"R":{"Xs":[{"A":1}],"TotalCount":1}}`, rows: `
			R object
			Xs list:X
			A string
			PageSize integer`, want: `
			R:object
			  Xs:[]object~
			    A:string~
			  PageSize:integer?`, notes: `
			"PageSize"; placed in "R"`},
		{name: "a name that is taken leads out", shown: `{"R":{"A":1}}`, rows: `
			R object
			A string
			A string`, want: `
			R:object
			  A:string~
			A:string?`, notes: `
			"A"; placed in "the result"`},
		{name: "a key and a value are complete", shown: `{"S":{"Tags":[{"TagKey":"x","TagValue":"y"}]}}`, rows: `
			S object
			Tags list:Tag
			TagKey string
			TagValue string
			Owner string`, want: `
			S:object
			  Tags:[]object~
			    TagKey:string~
			    TagValue:string~
			  Owner:string?`, notes: `
			"Owner"; placed in "S"`},
		{name: "a name and a value are, too", shown: `{"S":{"Labels":[{"LName":"x","LValue":"y"}]}}`, rows: `
			S object
			Labels list:Label
			LName string
			LValue string
			Owner string`, want: `
			S:object
			  Labels:[]object~
			    LName:string~
			    LValue:string~
			  Owner:string?`, notes: `
			"Owner"; placed in "S"`},
		{name: "unless the name goes on like the list's", shown: `{"S":{"Tags":[{"TagKey":"x","TagValue":"y"}]}}`, rows: `
			S object
			Tags list:Tag
			TagKey string
			TagValue string
			TagScope string`, want: `
			S:object
			  Tags:[]object~
			    TagKey:string~
			    TagValue:string~
			    TagScope:string?`, notes: `
			"TagScope"; placed in "Tags"`},
		{name: "two members of other names are not", shown: `{"S":{"Tags":[{"Id":"x","TagValue":"y"}]}}`, rows: `
			S object
			Tags list:Tag
			Id string
			TagValue string
			Owner string`, want: `
			S:object
			  Tags:[]object~
			    Id:string~
			    TagValue:string~
			    Owner:string?`, notes: `
			"Owner"; placed in "Tags"`},
		{name: "the alphabet leads out", shown: `{"S":{"Alpha":"x","Beta":{"Gamma":"x","Kappa":"x","Omega":"x"},"Epsilon":"x"}}`, rows: `
			S object
			Alpha string
			Beta object
			Gamma string
			Kappa string
			Omega string
			Delta string
			Epsilon string`, want: `
			S:object
			  Alpha:string~
			  Beta:object~
			    Gamma:string~
			    Kappa:string~
			    Omega:string~
			  Delta:string?
			  Epsilon:string~`, notes: `
			"Delta"; placed in "S"`},
		{name: "not where the rows do not keep to it", shown: `{"S":{"Alpha":"x","Beta":{"Kappa":"x","Gamma":"x","Omega":"x"},"Epsilon":"x"}}`, rows: `
			S object
			Alpha string
			Beta object
			Kappa string
			Gamma string
			Omega string
			Delta string
			Epsilon string`, want: `
			S:object
			  Alpha:string~
			  Beta:object~
			    Kappa:string~
			    Gamma:string~
			    Omega:string~
			    Delta:string?
			  Epsilon:string~`, notes: `
			"Delta"; placed in "Beta"`},
		{name: "not where the name would break the order outside, too", shown: `{"S":{"Eta":"x","Iota":{"Kappa":"x","Lambda":"x","Omega":"x","Psi":"x"}}}`, rows: `
			S object
			Eta string
			Iota object
			Kappa string
			Lambda string
			Omega string
			Psi string
			Alpha string`, want: `
			S:object
			  Eta:string~
			  Iota:object~
			    Kappa:string~
			    Lambda:string~
			    Omega:string~
			    Psi:string~
			    Alpha:string?`, notes: `
			"Alpha"; placed in "Iota"`},
		{name: "a list that the example leaves empty inside of its wrapper", shown: `{"A":1,"Xs":{"X":[]}}`, rows: `
			A string
			Xs list
			Id string`, want: `
			A:string
			Xs:object
			  X:[]object~
			    Id:string?`, notes: `
			no row lists "X", which the example shows in "Xs"
			"Id"; placed in "X"`},
		{name: "a list of scalars holds no row", shown: `{"R":{"Ids":["a"]}}`, rows: `
			R object
			Ids list
			B string`, want: `
			R:object
			  Ids:[]string~
			  B:string?`, notes: `
			"B"; placed in "R"`},
		{name: "a list whose cell shows a value holds no row", rows: `
			R object
			Ids list a-1
			B string`, want: `
			R:object
			  Ids:[]string?
			  B:string?`, notes: `
			"Ids"; placed in "R"
			"B"; placed in "R"`},
		{name: "a list whose cell shows an object does", rows: `
			R object
			Ids list [{"B":1}]
			B string`, want: `
			R:object
			  Ids:[]object?
			    B:string~`, notes: `
			"Ids"; placed in "R"`},
		{name: "a map holds no row", rows: `
			R object
			M map
			B string`, want: `
			R:object
			  M:map?
			  B:string?`, notes: `
			"M"; placed in "R"
			"B"; placed in "R"`},
		{name: "the members of results in small letters stay at the top, too", rows: `
			r object
			a string
			requestId string
			success string`, want: `
			r:object
			  a:string?
			requestId:string?
			success:string?`, notes: `
			"a"; placed in "r"
			"requestId"; placed in "the result"
			"success"; placed in "the result"`},
		{name: "every name of paging", rows: `
			R object
			A string
			NextToken string
			MaxResults integer
			Limit integer
			PageNo integer
			PageCount integer`, want: `
			R:object
			  A:string?
			NextToken:string?
			MaxResults:integer?
			Limit:integer?
			PageNo:integer?
			PageCount:integer?`, notes: `
			"A"; placed in "R"
			"NextToken"; placed in "the result"
			"MaxResults"; placed in "the result"
			"Limit"; placed in "the result"
			"PageNo"; placed in "the result"
			"PageCount"; placed in "the result"`},
		{name: "names that are like those of results are none", rows: `
			R object
			RequestID string
			Paging integer`, want: `
			R:object
			  RequestID:string?
			  Paging:integer?`, notes: `
			"RequestID"; placed in "R"
			"Paging"; placed in "R"`},
	})
}
