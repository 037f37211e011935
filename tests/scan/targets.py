"""Reads /openapi and writes what a scanner shall try, one a line: verb, address with parameters, body."""
import json
import re
import sys
from urllib.parse import quote

shop, document = sys.argv[1], json.load(sys.stdin)
NOBODY = "018f0000-0000-7000-8000-00000000ffff"
# what would end the scan, its own token, or somebody else's work
LEFT_OUT = ("/api/auth/", "/api/media", "/api/webhooks/", "/api/admin/jobs/", "/api/admin/exports", "/api/admin/imports")
SAMPLES = {"limit": "5", "q": "mug", "sort": "newest", "category": "1", "currency": "EUR", "from": "2020-01-01", "to": "2030-01-01"}


def example(schema, depth=0):
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    if "allOf" in schema:
        return example(schema["allOf"][0], depth)
    if schema.get("enum"):
        return schema["enum"][0]
    kind = schema.get("type")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "object" or "properties" in schema:
        return {} if depth > 4 else {name: example(part, depth + 1) for name, part in schema.get("properties", {}).items()}
    if kind == "array":
        return [example(schema.get("items", {}), depth + 1)]
    if kind in ("integer", "number"):
        return 1
    if kind == "boolean":
        return True
    return NOBODY if schema.get("format") == "uuid" else "2030-01-01T00:00:00Z" if schema.get("format") == "date-time" else "a1"


for path, verbs in document["paths"].items():
    if not path.startswith("/api/") or path.startswith(LEFT_OUT):
        continue
    for verb, call in verbs.items():
        if not isinstance(call, dict):
            continue
        asked = []
        address = path
        for parameter in call.get("parameters", []) + verbs.get("parameters", []):
            name = parameter["name"]
            if parameter["in"] == "path":
                address = address.replace("{" + name + "}", NOBODY)
            elif parameter["in"] == "query":
                asked.append(name + "=" + quote(SAMPLES.get(name, "1")))
        body = call.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
        address = re.sub(r"\{[^}]*\}", NOBODY, address)
        if verb == "get" and asked:
            print("GET", shop + address + "?" + "&".join(asked), "", sep="\t")
        elif body and verb in ("post", "put", "patch"):
            print(verb.upper(), shop + address, json.dumps(example(body)), sep="\t")
