-- The assortment: categories, products with their variants, list prices, pictures.

-- catalog ----------------------------------------------------------------------------------------------------------
create table category (
    id uuid primary key,
    parent_id uuid references category,
    slug varchar(120) not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name varchar(120) not null,
    description text not null default '',
    icon varchar(40) not null,
    color varchar(7) not null check (color ~ '^#[0-9a-f]{6}$'),
    position integer not null default 0,
    check (parent_id <> id)
);
create index category_parent on category (parent_id, position);

create table product (
    id uuid primary key,
    slug varchar(200) not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title varchar(300) not null check (title <> ''),
    description text not null default '',
    status varchar(10) not null check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
    category_id uuid not null references category,
    seller_id uuid,
    tags jsonb not null default '[]' check (jsonb_typeof(tags) = 'array'),
    attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'),
    options jsonb not null default '[]' check (jsonb_typeof(options) = 'array'),
    gallery jsonb not null default '[]' check (jsonb_typeof(gallery) = 'array'),
    -- the first picture of the gallery
    image uuid,
    -- copies for lists: the lowest price of a variant, and whether any variant can be bought
    currency varchar(3),
    price_from numeric(19, 4) check (price_from >= 0),
    compare_at numeric(19, 4),
    in_stock boolean not null default false,
    rating numeric(3, 2) check (rating between 1 and 5),
    upvote_count integer not null default 0 check (upvote_count >= 0),
    view_count bigint not null default 0 check (view_count >= 0),
    popularity bigint not null default 0,
    version bigint not null default 0,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    words tsvector generated always as (
        -- a hyphen before a digit would be read as a minus sign
        setweight(to_tsvector('english', translate(title, '-/', '  ')), 'A')
        || setweight(jsonb_to_tsvector('english', tags, '["string"]'), 'B')
        || setweight(jsonb_to_tsvector('english', attributes, '["string"]'), 'C')
        || setweight(to_tsvector('english', translate(description, '-/', '  ')), 'D')) stored,
    check ((price_from is null) = (currency is null)),
    check (compare_at > price_from),
    constraint published_has_a_price check (status <> 'PUBLISHED' or price_from is not null)
) with (fillfactor = 85);

-- one index for each order of the public list, over the whole shop and within a category
create index product_newest on product (created_at desc, id desc) where status = 'PUBLISHED';
create index product_price on product (price_from, id) where status = 'PUBLISHED';
create index product_popular on product (popularity desc, id desc) where status = 'PUBLISHED';
create index product_category_newest on product (category_id, created_at desc, id desc) where status = 'PUBLISHED';
create index product_category_price on product (category_id, price_from, id) where status = 'PUBLISHED';
create index product_category_popular on product (category_id, popularity desc, id desc) where status = 'PUBLISHED';
create index product_seller on product (seller_id, created_at desc, id desc) where seller_id is not null;
create index product_tags on product using gin (tags jsonb_path_ops);
create index product_words on product using gin (words);
-- orders of the console's list
create index product_changed on product (changed_at desc, id desc);
create index product_title on product (title, id);
create index product_category on product (category_id);

create table product_variant (
    id uuid primary key,
    product_id uuid not null references product on delete cascade,
    sku varchar(80) not null unique check (sku <> ''),
    options jsonb not null default '{}' check (jsonb_typeof(options) = 'object'),
    image uuid,
    -- grams; 0 where it is not known or there is nothing to weigh
    weight integer not null default 0 check (weight between 0 and 10000000),
    position integer not null
);
create index product_variant_product on product_variant (product_id, position);

-- pricing ----------------------------------------------------------------------------------------------------------
create table price (
    variant_id uuid not null,
    currency varchar(3) not null check (currency ~ '^[A-Z]{3}$'),
    amount numeric(19, 4) not null check (amount >= 0),
    compare_at numeric(19, 4),
    changed_at timestamptz not null,
    primary key (variant_id, currency),
    constraint compared_price_is_higher check (compare_at > amount)
);

-- media ------------------------------------------------------------------------------------------------------------
create table media (
    id uuid primary key,
    content_type varchar(40) not null check (content_type in ('image/jpeg', 'image/png')),
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    bytes bigint not null check (bytes > 0),
    checksum varchar(64) not null,
    uploaded_by uuid,
    created_at timestamptz not null
);
