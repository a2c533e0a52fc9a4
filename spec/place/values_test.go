package place_test

import "testing"

// A list of values takes no members: rows behind it stand beside it.
func TestListsOfValues(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "a list", shown: `{"Pkgs":[{"Id":"a","CenIds":["c"],"Status":"b"}]}`, rows: `
			Pkgs list
			Id string
			CenIds list
			Name string
			Status string`, want: `
			Pkgs:[]object
			  Id:string~
			  CenIds:[]string~
			  Name:string?
			  Status:string~`, notes: `
			"Name"; placed in "Pkgs"`},
		{name: "a list in a wrapper", shown: `{"Pkgs":{"Pkg":[{"Id":"a","CenIds":{"CenId":["c"]},"Status":"b"}]}}`, rows: `
			Pkgs list
			Id string
			CenIds list
			Name string
			Status string`, want: `
			Pkgs:object
			  Pkg:[]object~
			    Id:string~
			    CenIds:object~
			      CenId:[]string~
			    Name:string?
			    Status:string~`, notes: `
			no row lists "Pkg", which the example shows in "Pkgs"
			"Name"; placed in "Pkg"
			no row lists "CenId", which the example shows in "CenIds"`},
		{name: "a list without a type", shown: `{"Code":1,"Groups":{"Group":["a"]},"RequestId":1}`, rows: `
			Code string
			Groups -
			Message string
			RequestId string`, want: `
			Code:string
			Groups:object
			  Group:[]string~
			Message:string?
			RequestId:string`, notes: `
			the table gives member "Groups" no type; it is shown as object
			"Message"; placed in "the result"
			no row lists "Group", which the example shows in "Groups"`},
		{name: "two lists", shown: `{"Pkgs":{"Pkg":[{"As":{"A":["c"]},"Bs":["x"],"Status":1}]}}`, rows: `
			Pkgs list
			As list
			Name string
			Bs list
			Title string
			Status string`, want: `
			Pkgs:object
			  Pkg:[]object~
			    As:object~
			      A:[]string~
			    Name:string?
			    Bs:[]string~
			    Title:string?
			    Status:string~`, notes: `
			no row lists "Pkg", which the example shows in "Pkgs"
			"Name"; placed in "Pkg"
			"Title"; placed in "Pkg"
			no row lists "A", which the example shows in "As"`},
		{name: "the last row inside", shown: `{"Pkgs":{"Pkg":[{"Id":"a","CenIds":{"CenId":["c"]}}]},"RequestId":"1"}`, rows: `
			Pkgs list
			Id string
			CenIds list
			Name string
			RequestId string`, want: `
			Pkgs:object
			  Pkg:[]object~
			    Id:string~
			    CenIds:object~
			      CenId:[]string~
			    Name:string?
			RequestId:string`, notes: `
			no row lists "Pkg", which the example shows in "Pkgs"
			"Name"; placed in "Pkg"
			no row lists "CenId", which the example shows in "CenIds"`},
		{name: "a list that examples leave empty, by its name", shown: `{"Pkgs":[{"Id":"a","CenIds":[],"Status":"b"}]}`, rows: `
			Pkgs list
			Id string
			CenIds list
			Name string
			Status string`, want: `
			Pkgs:[]object
			  Id:string~
			  CenIds:[]string~
			  Name:string?
			  Status:string~`, notes: `
			"Name"; placed in "Pkgs"`},
		{name: "a wrapper that examples leave empty, by its name", shown: `{"Pkgs":{"Pkg":[{"Id":"a","CenIds":{"CenId":[]},"Status":"b"}]}}`, rows: `
			Pkgs list
			Id string
			CenIds list
			Name string
			Status string`, want: `
			Pkgs:object
			  Pkg:[]object~
			    Id:string~
			    CenIds:object~
			      CenId:[]string~
			    Name:string?
			    Status:string~`, notes: `
			no row lists "Pkg", which the example shows in "Pkgs"
			"Name"; placed in "Pkg"
			no row lists "CenId", which the example shows in "CenIds"`},
		{name: "a cell without a type that shows a value", rows: `
			R object
			└Kinds - Exception
			└Name string`, want: `
			R:object
			  Kinds:string?
			  Name:string`, notes: `
			"Kinds" no type, nor does an example of the result; taken as string`},
		{name: "items are what examples show", shown: `{"As":[1,2],"Bs":[1,2.5],"Cs":[true],"Ds":["x",1],"Es":[{"K":1}],"Fs":[]}`, rows: `
			As list
			Bs list
			Cs list
			Ds list
			Es list
			Fs list`, want: `
			As:[]integer
			Bs:[]number
			Cs:[]boolean
			Ds:[]string
			Es:[]object
			Fs:[]string`},
		{name: "a structure of which examples show values", shown: `{"As":["x"],"Bs":{"B":["x"]}}`, rows: `
			As list:A
			Bs list:B`, want: `
			As:[]string
			Bs:object
			  B:[]string~`, notes: `
			no row lists "B", which the example shows in "Bs"`},
		{name: "lists in lists", shown: `{"A":[[{"K":1}]],"B":[[1,2]],"C":[[["x"]]]}`, rows: `
			A list
			K string
			B list
			C list`, want: `
			A:[][]object
			  K:string~
			B:[][]integer
			C:[][][]string`},
		{name: "a row for the values", shown: `{"Ids":{"Id":["a","b"]},"RequestId":"1"}`, rows: `
			Ids list
			Id string
			RequestId string`, want: `
			Ids:object
			  Id:[]string~
			RequestId:string`},
		{name: "a row for the values, shown by XML",
			xml: `<R><Ids><Id>a</Id></Ids><RequestId>1</RequestId></R>`, rows: `
			Ids list
			Id string
			RequestId string`, want: `
			Ids:object
			  Id:[]string~
			RequestId:string`},
		{name: "a row for the values, without an example", rows: `
			Ids list
			Id string
			RequestId string`, want: `
			Ids:object
			  Id:[]string?
			RequestId:string?`, notes: `
			"Id"; placed in "Ids"
			"RequestId"; placed in "the result"`},
		{name: "a row for the values, without the wrapper in the example", shown: `{"Ids":["a"],"RequestId":"1"}`, rows: `
			Ids list
			Id string
			RequestId string`, want: `
			Ids:object
			  Id:[]string?
			RequestId:string`, notes: `
			the table lists "Id" inside "Ids", the example shows its members without it or under another name`},
	})
}
